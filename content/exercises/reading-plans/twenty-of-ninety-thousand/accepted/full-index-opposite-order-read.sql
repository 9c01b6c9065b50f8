-- a full index in the opposite order, read backwards; the limit in a subquery
create index on jobs (status, (delivered_at - requested_at), id desc);
analyze jobs;
select *
from (
  select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at
  from jobs
  where status = 'delivered'
  order by delivered_at - requested_at desc, id
  limit 20
) as t (id, reference, customer_id, driver_id, requested_at, delivered_at, took)
order by took desc, id;
