select province, place, name, revenue_baht
from (
  select c.province,
    rank() over (partition by c.province order by sum(j.price_baht) desc) as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from customers c, jobs j
  where j.customer_id = c.id and j.status = 'delivered'
  group by c.id
) r
where place <= 3
order by province, place, name;
