-- finding: result.rows-missing
-- LIMIT cuts after three rows, wherever the tie is
select p.province, best.place, best.name, best.revenue_baht
from (select distinct province from customers) as p
cross join lateral (
  select
    rank() over (order by sum(j.price_baht) desc) as place,
    c.name,
    sum(j.price_baht) as revenue_baht
  from jobs as j
  join customers as c on c.id = j.customer_id
  where c.province = p.province
    and j.status = 'delivered'
  group by c.id
  order by place
  limit 3
) as best
order by p.province, best.place, best.name;
