with home as (
  select d.id as driver_id, p.name
  from drivers as d
  join depots as p on p.id = d.depot_id
)
select c.province, home.name as depot, count(*) as jobs, sum(j.price_baht) as baht
from jobs as j
join customers as c on j.customer_id = c.id
left join home on home.driver_id = j.driver_id
where j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by 1, 2
order by 1, 2;
