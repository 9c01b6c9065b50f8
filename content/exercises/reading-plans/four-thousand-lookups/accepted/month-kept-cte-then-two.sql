-- the month is kept in a CTE, then two branches with union all: jobs with a driver and jobs without
with month as materialized (
  select customer_id, driver_id, price_baht
  from jobs
  where requested_at >= '2026-02-01 00:00+07'
    and requested_at < '2026-03-01 00:00+07'
)
select province, depot, jobs, baht
from (
  select c.province, p.name as depot, count(*) as jobs, sum(m.price_baht) as baht
  from month as m
  join customers as c on c.id = m.customer_id
  join drivers as d on d.id = m.driver_id
  join depots as p on p.id = d.depot_id
  group by c.province, p.name
  union all
  select c.province, null, count(*), sum(m.price_baht)
  from month as m
  join customers as c on c.id = m.customer_id
  where m.driver_id is null
  group by c.province
) as lines
order by province, depot;
