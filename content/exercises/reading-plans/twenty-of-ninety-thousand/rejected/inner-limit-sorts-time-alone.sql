-- finding: result.rows-differ
-- the inner limit sorts by the time alone, the id comes in only at the end
create index jobs_took_idx on jobs ((delivered_at - requested_at) desc)
  where status = 'delivered';
select *
from (
  select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc
  limit 20
) as t
order by took desc, id;
