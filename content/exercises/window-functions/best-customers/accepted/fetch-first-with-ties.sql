with revenue as materialized (
  select customer_id, sum(price_baht) as baht
  from jobs where status = 'delivered' group by customer_id
)
select p.province, rank() over (partition by p.province order by t.baht desc) as place, t.name, t.baht as revenue_baht
from (select distinct province from customers) p
cross join lateral (
  select c.name, r.baht
  from customers c join revenue r on r.customer_id = c.id
  where c.province = p.province
  order by r.baht desc
  fetch first 3 rows with ties
) t
order by p.province, place, t.name;
