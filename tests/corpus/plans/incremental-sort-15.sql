select * from orders order by customer_id, total limit 2000
