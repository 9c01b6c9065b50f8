select count(c.name) from orders o join customers c on c.id = o.customer_id where o.total > 8900
