select c.id, o.id from customers c left join orders o on o.customer_id = c.id and o.total > 8000 where c.region = 3 and c.id < 300
