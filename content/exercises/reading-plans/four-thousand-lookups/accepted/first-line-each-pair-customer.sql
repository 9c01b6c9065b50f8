-- first a line for each pair of customer and driver, then the names, then the sums again
with pairs as materialized (
  select customer_id, driver_id, count(*) as n, sum(price_baht) as money
  from jobs
  where requested_at >= timestamp '2026-02-01' at time zone 'Asia/Bangkok'
    and requested_at < timestamp '2026-03-01' at time zone 'Asia/Bangkok'
  group by customer_id, driver_id
)
select customers.province, home.name, sum(n), sum(money)
from pairs
join customers on customers.id = pairs.customer_id
left join (drivers join depots as home on home.id = drivers.depot_id)
  on drivers.id = pairs.driver_id
group by customers.province, home.name
order by customers.province asc, home.name asc nulls last;
