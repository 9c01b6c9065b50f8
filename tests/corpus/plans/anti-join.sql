select c.id from customers c where not exists (select from orders o where o.customer_id = c.id and o.total > 8900)
