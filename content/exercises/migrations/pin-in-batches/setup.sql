-- A busy week on top of the readable ones: 2,040 jobs.
insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, priority, price_baht, weight_kg, requested_at, delivered_at)
select
  id,
  'JOB-' || lpad(id::text, 6, '0'),
  ('c0000000-0000-4000-8000-' || lpad((1 + id % 12)::text, 12, '0'))::uuid,
  4 + id % 8,
  1 + id % 7,
  'delivered',
  1 + id % 5,
  80 + id % 400,
  1 + id % 30,
  app.now() - (2200 - id) * interval '5 minutes',
  app.now() - (2200 - id) * interval '5 minutes' + interval '3 hours'
from generate_series(141, 2140) as id;

alter table jobs alter column id restart with 2141;

set session authorization postgres;
create function app.new_pin()
returns text
language sql
volatile
as $$ select lpad(floor(random() * 1000000)::int::text, 6, '0') $$;
comment on function app.new_pin() is 'Six random digits.';
set session authorization app_owner;
