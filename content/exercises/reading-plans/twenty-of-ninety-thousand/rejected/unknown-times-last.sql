-- finding: result.values-differ
-- NULLS LAST where the query puts an unknown time first
select
  row_number() over (order by delivered_at - requested_at desc nulls last, id) as place,
  reference,
  customer_id,
  driver_id,
  requested_at,
  delivered_at
from (
  select id, reference, customer_id, driver_id, requested_at, delivered_at
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc nulls last, id
  limit 20
) as slowest
order by place;
