with everything as (
  select driver_id, count(*) as jobs
  from jobs
  group by driver_id
),
done as (
  select driver_id, count(*) as jobs, sum(cod_baht) as cash, avg(price_baht) as price
  from jobs
  where status = 'delivered'
  group by driver_id
)
select
  d.id as driver_id,
  d.nickname,
  coalesce(everything.jobs, 0) as taken,
  coalesce(done.jobs, 0) as delivered,
  coalesce(done.cash, 0) as cash_baht,
  round(done.price, 2) as average_price
from drivers as d
left join everything on everything.driver_id = d.id
left join done on done.driver_id = d.id
order by coalesce(done.jobs, 0) desc, d.id asc;
