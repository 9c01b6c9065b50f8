-- finding: result.values-differ
-- without the id, which of the equals come in is left to chance
select
  row_number() over (order by delivered_at - requested_at desc) as place,
  reference,
  customer_id,
  driver_id,
  requested_at,
  delivered_at
from (
  select *
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc
  limit 20
) as slowest
order by place;
