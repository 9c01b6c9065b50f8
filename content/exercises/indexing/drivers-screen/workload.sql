-- in-hand-of-a-busy-driver
select reference, customer_id, price_baht, requested_at
from jobs
where driver_id = 1
  and status = 'assigned'
order by requested_at
limit 10;

-- delivered-by-a-busy-driver
select reference, customer_id, price_baht, requested_at
from jobs
where driver_id = 1
  and status = 'delivered'
order by requested_at desc
limit 10;

-- delivered-by-a-quiet-driver
select reference, customer_id, price_baht, requested_at
from jobs
where driver_id = 350
  and status = 'delivered'
order by requested_at desc
limit 10;

-- in-hand-of-a-third-driver
select reference, customer_id, price_baht, requested_at
from jobs
where driver_id = 60
  and status = 'assigned'
order by requested_at
limit 10;

-- delivered-by-a-third-driver
select reference, customer_id, price_baht, requested_at
from jobs
where driver_id = 60
  and status = 'delivered'
order by requested_at desc
limit 10;

-- two-jobs-at-once
insert into jobs
  (reference, customer_id, depot_id, driver_id, status, price_baht, weight_kg, requested_at)
values
  ('JOB-900001', 'c0000000-0000-4000-8000-000000000001', 4, 1, 'assigned', 60, 1, '2026-03-16 09:00+07'),
  ('JOB-900002', 'c0000000-0000-4000-8000-000000000001', 4, 1, 'assigned', 60, 1, '2026-03-16 09:00+07');
