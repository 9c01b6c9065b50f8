select id from customers intersect all select customer_id from orders where total > 8990
