create index on jobs (status, (delivered_at - requested_at));
analyze jobs;

with slowest as (
  select j.*, delivered_at - requested_at as took, row_number() over () as any_number
  from (
    select *
    from jobs
    where status = 'delivered'
    order by delivered_at - requested_at desc, id
    limit 20
  ) as j
)
select id, reference, customer_id, driver_id, requested_at, delivered_at, took
from slowest
order by rank() over (order by took desc, id);
