select o.id, upper(c.name) from orders o join customers c on c.id = o.customer_id where c.region = 2 order by c.name, o.id limit 3
