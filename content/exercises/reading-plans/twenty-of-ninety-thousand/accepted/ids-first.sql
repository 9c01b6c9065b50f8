with slowest as materialized (
  select id
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc nulls first, id
  fetch first 20 rows only
)
select
  row_number() over (order by j.delivered_at - j.requested_at desc, j.id) as place,
  j.reference,
  j.customer_id,
  j.driver_id,
  j.requested_at,
  j.delivered_at
from slowest
join jobs as j using (id)
order by 1;
