with slowest as materialized (
  select id
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc nulls first, id
  fetch first 20 rows only
)
select
  j.id,
  j.reference,
  j.customer_id,
  j.driver_id,
  j.requested_at,
  j.delivered_at,
  j.delivered_at - j.requested_at as took
from slowest
join jobs as j using (id)
order by took desc, j.id;
