select id from customers except select customer_id from orders where total > 4000
