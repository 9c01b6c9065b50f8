-- finding: result.values-differ
-- among equals the higher id instead of the lower
select row_number() over () as place, reference, customer_id, driver_id, requested_at, delivered_at
from (
  select *
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc, id desc
  limit 20
) as slowest
order by place;
