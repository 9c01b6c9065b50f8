select c.region, sum(o.total) from orders o join customers c on c.id = o.customer_id group by c.region
