-- finding: result.values-differ
-- between instead of a half-open range
select c.province, p.name as depot, count(*) as jobs, sum(j.price_baht) as baht
from jobs as j
join customers as c on c.id = j.customer_id
left join (drivers as d join depots as p on p.id = d.depot_id) on d.id = j.driver_id
where j.requested_at between '2026-02-01 00:00+07' and '2026-03-01 00:00+07'
group by c.province, p.name
order by c.province, p.name nulls last;
