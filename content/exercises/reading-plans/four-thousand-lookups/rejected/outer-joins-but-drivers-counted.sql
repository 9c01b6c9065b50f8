-- finding: result.values-differ
-- outer joins, but the drivers are counted and not the jobs
select c.province, p.name as depot, count(d.id) as jobs, sum(j.price_baht) as baht
from jobs as j
join customers as c on c.id = j.customer_id
left join drivers as d on d.id = j.driver_id
left join depots as p on p.id = d.depot_id
where j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by c.province, p.name
order by c.province, p.name;
