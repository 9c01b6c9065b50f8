-- only place and id through the sort, then the rows by ctid
with slowest as materialized (
  select ctid as row_at, delivered_at - requested_at as took, id
  from jobs
  where status = 'delivered'
  order by took desc nulls first, id
  fetch first 20 rows only
)
select j.id, j.reference, j.customer_id, j.driver_id, j.requested_at, j.delivered_at, s.took
from slowest as s
join jobs as j on j.ctid = s.row_at
order by s.took desc, j.id;
