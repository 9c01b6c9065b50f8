-- finding: cost.too-many-buffers
-- taken and untaken jobs in a union all
select c.province, p.name as depot, count(*) as jobs, sum(j.price_baht) as baht
from jobs as j
join customers as c on c.id = j.customer_id
join drivers as d on d.id = j.driver_id
join depots as p on p.id = d.depot_id
where j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by c.province, p.name
union all
select c.province, null, count(*), sum(j.price_baht)
from jobs as j
join customers as c on c.id = j.customer_id
where j.driver_id is null
  and j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by c.province
order by province, depot;
