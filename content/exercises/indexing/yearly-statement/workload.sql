-- busiest-customer-2025
select status, count(*) as jobs, sum(price_baht) as baht
from jobs
where customer_id = 'c0000000-0000-4000-8000-000000000001'
  and requested_at >= '2025-01-01 00:00+07'
  and requested_at < '2026-01-01 00:00+07'
group by status;

-- another-customer-2024
select status, count(*) as jobs, sum(price_baht) as baht
from jobs
where customer_id = 'c0000000-0000-4000-8000-000000000002'
  and requested_at >= '2024-01-01 00:00+07'
  and requested_at < '2025-01-01 00:00+07'
group by status;

-- third-customer-2026
select status, count(*) as jobs, sum(price_baht) as baht
from jobs
where customer_id = 'c0000000-0000-4000-8000-000000000017'
  and requested_at >= '2026-01-01 00:00+07'
  and requested_at < '2027-01-01 00:00+07'
group by status;

-- two-jobs-at-once
insert into jobs
  (reference, customer_id, depot_id, status, price_baht, weight_kg, requested_at)
values
  ('JOB-900001', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 60, 1, '2026-03-16 09:00+07'),
  ('JOB-900002', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 60, 1, '2026-03-16 09:00+07');
