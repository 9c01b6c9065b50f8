-- finding: cost.too-many-buffers
-- the jobs of the month are set aside first, and each of them is still looked up twice
with february as materialized (
  select customer_id, driver_id, price_baht
  from jobs
  where requested_at >= '2026-02-01 00:00+07'
    and requested_at < '2026-03-01 00:00+07'
)
select
  (select c.province from customers as c where c.id = f.customer_id) as province,
  (select p.name from drivers as d join depots as p on p.id = d.depot_id where d.id = f.driver_id) as depot,
  count(*) as jobs,
  sum(f.price_baht) as baht
from february as f
group by 1, 2
order by 1, 2;
