-- a right join from the depots, the month as a range, and a rollup whose totals are taken out again
select c.province, w.depot, count(*) as jobs, sum(j.price_baht) as baht
from (
  select d.id, p.name
  from depots as p
  join drivers as d on d.depot_id = p.id
) as w (driver_id, depot)
right join jobs as j using (driver_id)
join customers as c on c.id = j.customer_id
where tstzrange('2026-02-01 00:00+07', '2026-03-01 00:00+07') @> j.requested_at
group by rollup (c.province, w.depot)
having grouping(c.province, w.depot) = 0
order by c.province, w.depot nulls last;
