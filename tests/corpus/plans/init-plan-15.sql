select * from orders where total = (select max(total) from orders) and customer_id < 3000
