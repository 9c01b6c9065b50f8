-- title: two dozen deliveries, many of them equally long, some without a time
truncate jobs cascade;

insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, price_baht, weight_kg, requested_at, delivered_at)
select
  n,
  'JOB-' || n,
  'c0000000-0000-4000-8000-000000000001',
  4,
  case when n % 4 > 0 then n end,
  case when n % 7 = 0 then 'failed' else 'delivered' end::job_status,
  100,
  1,
  app.now() - n * n * 37 % 11 * interval '1 day',
  case when n % 9 > 0 then app.now() - n * n * 37 % 11 * interval '1 day' + n % 5 * interval '1 hour' end
from generate_series(28, 1, -1) as n;
