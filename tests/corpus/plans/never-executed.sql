select c.id from customers c join orders o on o.customer_id = c.id where c.name = $$nobody$$
