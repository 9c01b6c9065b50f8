select c.province, h.depot, count(*) as jobs, sum(j.price_baht) as baht
from jobs as j
cross join lateral (
  select province
  from customers
  where id = j.customer_id
) as c
left join lateral (
  select p.name as depot
  from drivers as d
  join depots as p on p.id = d.depot_id
  where d.id = j.driver_id
) as h on true
where j.requested_at between '2026-02-01 00:00+07' and '2026-02-28 23:59:59.999999+07'
group by c.province, h.depot
order by c.province, h.depot;
