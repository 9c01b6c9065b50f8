-- still a lookup for each job, but of the driver only, by a lateral the planner memoizes (2,681 pages)
select c.province, h.name as depot, count(*) as jobs, sum(j.price_baht) as baht
from customers as c, jobs as j
left join lateral (
  select p.name
  from drivers as d, depots as p
  where p.id = d.depot_id
    and d.id = j.driver_id
  limit 1
) as h on true
where c.id = j.customer_id
  and j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by 1, 2
order by 1, 2;
