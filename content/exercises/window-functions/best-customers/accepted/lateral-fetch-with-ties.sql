with revenue as materialized (
  select c.id, c.province, c.name, sum(j.price_baht) as revenue_baht
  from customers c join jobs j on (j.customer_id = c.id)
  group by c.id, c.province, c.name, j.status
  having j.status = 'delivered'
)
select p.province, top.place, top.name, top.revenue_baht
from (select distinct province from revenue) p
cross join lateral (
  select rank() over (order by r.revenue_baht desc) as place, r.name, r.revenue_baht
  from revenue r
  where r.province = p.province
  order by r.revenue_baht desc
  fetch first 3 rows with ties
) top
order by p.province, top.place, top.name;
