select customer_id, count(*) from orders group by customer_id
