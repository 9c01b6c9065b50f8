select count(*) from customers c join orders o on o.customer_id = c.id
