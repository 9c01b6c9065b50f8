-- finding: cost.too-many-buffers
-- LIMIT 1 in a lateral keeps PostgreSQL from turning it into a join, so it loops as before
select c.province, h.depot, count(*) as jobs, sum(j.price_baht) as baht
from jobs as j
cross join lateral (
  select province
  from customers
  where id = j.customer_id
  limit 1
) as c
left join lateral (
  select p.name as depot
  from drivers as d
  join depots as p on p.id = d.depot_id
  where d.id = j.driver_id
  limit 1
) as h on true
where j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by c.province, h.depot
order by c.province, h.depot;
