-- first add up by customer and driver, then look the few groups up; jobs comes out as numeric
with feb as (
  select customer_id, driver_id, count(*) as n, sum(price_baht) as baht
  from jobs
  where requested_at >= '2026-02-01 00:00+07'
    and requested_at < '2026-03-01 00:00+07'
  group by customer_id, driver_id
)
select c.province, p.name as depot, sum(f.n) as jobs, sum(f.baht) as baht
from feb as f
join customers as c on c.id = f.customer_id
left join drivers as d on d.id = f.driver_id
left join depots as p on p.id = d.depot_id
group by c.province, p.name
order by c.province, p.name;
