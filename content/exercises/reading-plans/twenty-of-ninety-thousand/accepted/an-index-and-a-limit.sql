create index on jobs (status, (delivered_at - requested_at));
analyze jobs;

with slowest as (
  select j.*, delivered_at - requested_at as took
  from jobs as j
  where status = 'delivered'
  order by took desc, id
  limit 20
)
select rank() over (order by took desc, id) as place, reference, customer_id, driver_id, requested_at, delivered_at
from slowest
order by place;
