-- One customer entered three times, and two who share an address but for its case.
insert into customers
  (id, name, email, phone, province, tags, preferences, created_at)
select
  ('c0000000-0000-4000-8000-0000000000' || 20 + n)::uuid,
  name,
  email,
  phone,
  province,
  tags,
  preferences,
  created_at
from customers
cross join generate_series(1, 2) as n
where id = 'c0000000-0000-4000-8000-000000000001';

insert into customers
  (id, name, email, phone, province, tags, preferences, created_at)
values
  ('c0000000-0000-4000-8000-000000000023', 'Lanna Books', 'Post@LannaBooks.example', '053-555-012', 'Chiang Mai', '{}', '{}', '2026-03-10 09:00:00+07');

update jobs
set customer_id = 'c0000000-0000-4000-8000-000000000021'
where id in (126, 132);

update drivers
set nickname = 'Lek'
where id in (3, 5, 8);

update accounts
set full_name = 'Ploy Chaiyasit'
where id in ('a0000000-0000-4000-8000-000000000008', 'a0000000-0000-4000-8000-000000000012');

-- The same order sent twice.
insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, priority, price_baht, cod_baht, weight_kg, requested_at, scheduled_for, delivered_at, note)
select
  id + 10,
  'JOB-' || lpad((id + 10)::text, 6, '0'),
  customer_id,
  depot_id,
  driver_id,
  status,
  priority,
  price_baht,
  cod_baht,
  weight_kg,
  requested_at,
  scheduled_for,
  delivered_at,
  note
from jobs
where id between 131 and 139;

alter table jobs alter column id restart with 150;

insert into job_events
  (id, job_id, event, actor_id, happened_at, payload)
select
  id + 100,
  job_id,
  event,
  actor_id,
  happened_at,
  payload
from job_events
where event in ('delivered', 'requested');

alter table job_events alter column id restart with 200;

insert into gps_pings
  (id, driver_id, recorded_at, lat, lng, speed_kmh, battery_pct)
select
  id + 100,
  driver_id,
  recorded_at,
  lat,
  lng,
  speed_kmh,
  battery_pct
from gps_pings
where id % 3 = 0;

alter table gps_pings alter column id restart with 1200;

insert into documents
  (id, job_id, kind, storage_path, signed_by, metadata, created_at)
select
  ('d0000000-0000-4000-8000-0000000000' || 20 + row_number() over (order by id))::uuid,
  job_id,
  kind,
  'copy/' || storage_path,
  signed_by,
  metadata,
  created_at
from documents
where kind = 'pod';

insert into invoices
  (id, number, customer_id, job_id, issued_on, due_on, amount_baht, paid_at, status)
select
  id + 50,
  'INV-2026-' || lpad((id - 450)::text, 4, '0'),
  customer_id,
  job_id,
  issued_on,
  due_on,
  amount_baht,
  paid_at,
  status
from invoices
where id % 2 = 0;

alter table invoices alter column id restart with 580;
