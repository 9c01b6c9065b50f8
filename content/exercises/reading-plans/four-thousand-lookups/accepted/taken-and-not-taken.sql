with february as (
  select customer_id, driver_id, price_baht
  from jobs
  where requested_at >= '2026-02-01 00:00+07'
    and requested_at < '2026-03-01 00:00+07'
)
select *
from (
  select c.province, p.name as depot, count(*) as jobs, sum(f.price_baht) as baht
  from february as f
  join customers as c on c.id = f.customer_id
  join drivers as d on d.id = f.driver_id
  join depots as p on p.id = d.depot_id
  group by c.province, p.name
  union all
  select c.province, null, count(*), sum(f.price_baht)
  from february as f
  join customers as c on c.id = f.customer_id
  where f.driver_id is null
  group by c.province
) as both_kinds
order by province, depot;
