-- title: a handful of jobs on the edges of every condition
truncate jobs cascade;

insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, price_baht, cod_baht, weight_kg, requested_at, delivered_at)
select
  n,
  'JOB-' || n,
  'c0000000-0000-4000-8000-000000000001',
  4,
  driver,
  status::job_status,
  100,
  cod,
  1,
  app.now() - asked,
  app.now() - done
from (
  values
    (1, null, 'pending', 50, interval '40 days', null::interval),
    (2, null, 'pending', null, '1 day', null),
    (3, 7, 'failed', 70, '30 days', null),
    (4, 7, 'failed', 70, '30 days 1 second', null),
    (5, 8, 'failed', 90, '2 days', interval '-1 hour'),
    (6, 9, 'delivered', 110, '8 days', '7 days'),
    (7, 9, 'delivered', 130, '8 days', '7 days 1 second'),
    (8, 9, 'delivered', null, '3 days', '2 days'),
    (9, 10, 'delivered', 0, '50 days', '1 day'),
    (10, 11, 'picked_up', 170, '1 day', '10 minutes'),
    (11, 12, 'cancelled', 190, '1 day', '5 minutes'),
    (12, null, 'delivered', 230, '4 days', '3 days'),
    (13, 13, 'delivered', 290, '4 days', null),
    (14, 14, 'assigned', 310, '1 day', null)
) as v (n, driver, status, cod, asked, done);
