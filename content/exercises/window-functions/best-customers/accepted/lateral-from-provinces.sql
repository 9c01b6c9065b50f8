select p.province, best.place, best.name, best.revenue_baht
from (select distinct province from customers) as p
cross join lateral (
  select rank() over w as place, r.name, r.revenue_baht
  from (
    select c.name, sum(j.price_baht) as revenue_baht
    from jobs as j
    join customers as c on c.id = j.customer_id
    where c.province = p.province
      and j.delivered_at is not null
      and j.status = 'delivered'
    group by c.id
  ) as r
  window w as (order by r.revenue_baht desc)
  order by r.revenue_baht desc
  fetch first 3 rows with ties
) as best
order by p.province, best.place, best.name;
