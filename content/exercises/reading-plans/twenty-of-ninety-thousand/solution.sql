select
  row_number() over (order by delivered_at - requested_at desc, id) as place,
  reference,
  customer_id,
  driver_id,
  requested_at,
  delivered_at
from (
  select id, reference, customer_id, driver_id, requested_at, delivered_at
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc, id
  limit 20
) as slowest
order by place;
