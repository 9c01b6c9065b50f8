select
  drivers.id as driver_id,
  min(drivers.nickname) as nickname,
  sum(case when jobs.id is null then 0 else 1 end) as taken,
  sum(case when jobs.status = 'delivered' then 1 else 0 end) as delivered,
  sum(case when jobs.status = 'delivered' then coalesce(jobs.cod_baht, 0) else 0 end) as cash_baht,
  cast(avg(case when jobs.status = 'delivered' then jobs.price_baht end) as numeric(10, 2)) as average_price
from jobs
right join drivers on drivers.id = jobs.driver_id
group by drivers.id
order by 4 desc, 1;
