select province, place, name, revenue_baht
from (
  select
    c.province,
    rank() over (partition by c.province order by sum(j.price_baht) desc)::int as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from jobs j
  inner join customers c on c.id = j.customer_id
  where j.status = 'delivered'
  group by c.id, c.province, c.name
) s
where s.place in (1, 2, 3)
order by 1, 2, 3;
