select c.id, (select count(*) from orders o where o.customer_id = c.id) from customers c where c.region = 4
