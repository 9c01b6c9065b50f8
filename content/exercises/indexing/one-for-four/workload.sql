-- latest-jobs-of-a-driver
select reference, status
from jobs
where driver_id = 1
order by requested_at desc
limit 20;

-- earned-in-a-month
select sum(price_baht)
from jobs
where driver_id = 40
  and requested_at >= '2026-02-01 00:00+07'
  and requested_at < '2026-03-01 00:00+07';

-- failed-jobs-of-a-driver
select count(*)
from jobs
where driver_id = 40
  and status = 'failed';

-- remove-a-driver
delete from drivers
where id = 390;

-- two-hundred-new-jobs
insert into jobs
  (reference, customer_id, depot_id, driver_id, price_baht, weight_kg, requested_at)
select
  'NEW-' || n,
  ('c0000000-0000-4000-8000-' || lpad((n * 37 % 4900 + 1)::text, 12, '0'))::uuid,
  4,
  1 + n * 31 % 390,
  120,
  2,
  '2026-03-16 09:00+07'
from generate_series(1, 200) as n;

-- twice-at-the-same-moment
insert into jobs
  (reference, customer_id, depot_id, driver_id, price_baht, weight_kg, requested_at)
select
  'NEW-TWIN',
  customer_id,
  depot_id,
  driver_id,
  price_baht,
  weight_kg,
  requested_at
from jobs
where driver_id is not null
order by id
limit 1;
