-- finding: cost.too-many-buffers
-- one of two subqueries still loops, three pages for each job that has a driver
select
  c.province,
  (
    select p.name
    from drivers as d
    join depots as p on p.id = d.depot_id
    where d.id = j.driver_id
  ) as depot,
  count(*) as jobs,
  sum(j.price_baht) as baht
from jobs as j
join customers as c on c.id = j.customer_id
where j.requested_at >= '2026-02-01 00:00+07'
  and j.requested_at < '2026-03-01 00:00+07'
group by 1, 2
order by 1, 2;
