select count(*) from customers where id not in (select customer_id from orders where total > 500)
