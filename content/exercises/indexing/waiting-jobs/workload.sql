-- next-jobs
select id, reference, priority, requested_at
from jobs
where status = 'pending'
order by priority, requested_at
limit 10;

-- two-jobs-at-once
insert into jobs
  (reference, customer_id, depot_id, status, priority, price_baht, weight_kg, requested_at)
values
  ('JOB-900001', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 1, 60, 1, '2026-03-16 09:00+07'),
  ('JOB-900002', 'c0000000-0000-4000-8000-000000000001', 4, 'pending', 1, 60, 1, '2026-03-16 09:00+07');
