-- title: a few jobs around the turn of the month
truncate jobs cascade;

update customers
set province = 'Bangkok'
where id in ('c0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000002');

update drivers
set depot_id = case id when 3 then 9 else 8 end
where id in (1, 2, 3);

insert into jobs
  (reference, customer_id, depot_id, driver_id, status, price_baht, weight_kg, requested_at)
values
  ('JOB-1', 'c0000000-0000-4000-8000-000000000001', 4, 1, 'assigned', 100, 1, '2026-01-31 23:59:59+07'),
  ('JOB-2', 'c0000000-0000-4000-8000-000000000001', 4, 1, 'assigned', 200, 1, '2026-02-01 00:00+07'),
  ('JOB-3', 'c0000000-0000-4000-8000-000000000002', 4, 2, 'assigned', 400, 1, '2026-02-28 23:59:59+07'),
  ('JOB-4', 'c0000000-0000-4000-8000-000000000002', 4, 2, 'assigned', 800, 1, '2026-03-01 00:00+07'),
  ('JOB-5', 'c0000000-0000-4000-8000-000000000002', 9, null, 'pending', 1600, 1, '2026-02-10 10:00+07'),
  ('JOB-6', 'c0000000-0000-4000-8000-000000000001', 9, 3, 'assigned', 3200, 1, '2026-02-10 10:00+07'),
  ('JOB-7', 'c0000000-0000-4000-8000-000000000003', 9, null, 'pending', 6400, 1, '2026-02-10 10:00+07');
