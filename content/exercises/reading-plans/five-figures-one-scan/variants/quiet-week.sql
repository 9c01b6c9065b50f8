-- title: a week without deliveries
truncate jobs cascade;

insert into jobs
  (reference, customer_id, depot_id, driver_id, status, price_baht, cod_baht, weight_kg, requested_at, delivered_at)
values
  ('JOB-1', 'c0000000-0000-4000-8000-000000000001', 4, 3, 'delivered', 100, 100, 1, app.now() - interval '20 days', app.now() - interval '19 days'),
  ('JOB-2', 'c0000000-0000-4000-8000-000000000001', 4, 3, 'failed', 100, 100, 1, app.now() - interval '20 days', null);
