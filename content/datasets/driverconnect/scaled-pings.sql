insert into depots
  (id, name, province, kind, parent_id)
values
  ( 1, 'Central',      'Bangkok',      'region', null),
  ( 2, 'North',        'Chiang Mai',   'region', null),
  ( 3, 'South',        'Songkhla',     'region', null),
  ( 4, 'Bang Na',      'Bangkok',      'hub',       1),
  ( 5, 'Rangsit',      'Pathum Thani', 'hub',       1),
  ( 6, 'Chiang Mai',   'Chiang Mai',   'hub',       2),
  ( 7, 'Hat Yai',      'Songkhla',     'hub',       3),
  ( 8, 'Samut Prakan', 'Samut Prakan', 'depot',     4),
  ( 9, 'Lat Krabang',  'Bangkok',      'depot',     4),
  (10, 'Lampang',      'Lampang',      'depot',     6),
  (11, 'Khon Kaen',    'Khon Kaen',    'depot',     1);

alter table depots alter column id restart with 12;

insert into depot_links
  (from_depot_id, to_depot_id, minutes)
values
  ( 4,  8,  25),
  ( 8,  4,  30),
  ( 4,  9,  35),
  ( 9,  5,  40),
  ( 5,  4,  45),
  ( 5,  6, 520),
  ( 4,  6, 640),
  ( 6, 10,  75),
  (10,  5, 460),
  ( 5, 11, 310),
  (11,  5, 315),
  ( 4,  7, 690);

insert into accounts
  (id, email, full_name, role, manager_id, created_at)
values
  ('a0000000-0000-4000-8000-000000000001', 'wanida@driverconnect.example',  'Wanida Rattanakul', 'admin',      null,                                   '2021-01-04 09:00:00+07'),
  ('a0000000-0000-4000-8000-000000000002', 'prasert@driverconnect.example', 'Prasert Thongchai', 'manager',    'a0000000-0000-4000-8000-000000000001', '2021-01-11 09:00:00+07'),
  ('a0000000-0000-4000-8000-000000000003', 'sunee@driverconnect.example',   'Sunee Kaewmanee',   'manager',    'a0000000-0000-4000-8000-000000000001', '2021-02-01 09:00:00+07'),
  ('a0000000-0000-4000-8000-000000000004', 'kamol@driverconnect.example',   'Kamol Boonmee',     'dispatcher', 'a0000000-0000-4000-8000-000000000002', '2022-05-16 08:30:00+07'),
  ('a0000000-0000-4000-8000-000000000005', 'orn@driverconnect.example',     'Orn Sukjai',        'dispatcher', 'a0000000-0000-4000-8000-000000000003', '2023-08-01 08:30:00+07'),
  ('a0000000-0000-4000-8000-000000000006', 'help@driverconnect.example',    'Somsri Wongsa',     'support',    'a0000000-0000-4000-8000-000000000001', '2024-01-15 10:00:00+07');

-- Driver n signs in with account 1000 + n.
insert into accounts
  (id, email, full_name, role, manager_id, created_at)
select
  ('a0000000-0000-4000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid,
  'driver' || n || '@driverconnect.example',
  (array['Somchai', 'Kanokwan', 'Ploy', 'Anan', 'Malee', 'Preecha', 'Wichai', 'Nok', 'Arthit', 'Suda', 'Niran'])[1 + n % 11]
    || ' '
    || (array['Jaidee', 'Srisuk', 'Chaiyasit', 'Phromma', 'Intharat', 'Saelim', 'Meesuk'])[1 + n % 7],
  'driver',
  ('a0000000-0000-4000-8000-00000000000' || 4 + n % 2)::uuid,
  timestamptz '2021-03-01 07:00:00+07' + n * interval '20 days'
from generate_series(1, 60) as n;

insert into drivers
  (id, account_id, depot_id, nickname, licence_no, hired_on, rating, skills, status)
select
  n,
  ('a0000000-0000-4000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid,
  (array[4, 8, 9, 4, 5, 6, 4, 8, 7, 9, 6, 11, 5, 10])[1 + n % 14],
  (array['Chai', 'Nok', 'Lek', 'Ploy', 'Nan', 'Dao', 'Pop', 'Ton', 'Bank', 'Mai', 'Fah', 'Beer', 'Oat'])[1 + n % 13],
  'TH-' || 500000 + n * 7,
  date '2021-03-01' + n * 20,
  case
    when n % 9 <> 0 then 3.5 + (n * 7 % 15) / 10.0
  end,
  case n % 5
    when 0 then '{motorbike}'::text[]
    when 1 then '{van, fragile}'
    when 2 then '{pickup}'
    when 3 then '{truck, cold}'
    else '{}'
  end,
  case
    when n % 23 = 0 then 'left'
    when n % 17 = 0 then 'on_leave'
    else 'active'
  end
from generate_series(1, 60) as n;

alter table drivers alter column id restart with 61;

insert into vehicles
  (id, plate, kind, capacity_kg, depot_id, driver_id, attributes)
select
  d.id,
  'TH-' || 1000 + d.id,
  (array['motorbike', 'pickup', 'van', 'truck'])[1 + d.id % 4],
  (array[40, 1000, 900, 5500])[1 + d.id % 4],
  d.depot_id,
  case
    when d.id % 6 <> 0 then d.id
  end,
  jsonb_build_object(
    'fuel', (array['petrol', 'diesel', 'electric'])[1 + d.id % 3],
    'year', 2014 + d.id % 12
  )
from drivers as d
where d.id <= 40
order by d.id;

alter table vehicles alter column id restart with 41;

insert into customers
  (id, name, email, phone, province, tags, preferences, created_at)
select
  ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  s.name,
  lower(replace(s.name, ' ', '.')) || n || '@shop.example',
  '02-555-' || lpad(n::text, 4, '0'),
  (array['Bangkok', 'Bangkok', 'Bangkok', 'Chiang Mai', 'Khon Kaen', 'Songkhla', 'Pathum Thani', 'Phuket'])[1 + n % 8],
  case n % 4
    when 0 then '{vip}'::text[]
    when 1 then '{fragile}'
    else '{}'
  end,
  case n % 3
    when 0 then '{"notify": "line"}'::jsonb
    when 1 then '{"notify": "email", "language": "en"}'
    else '{}'
  end,
  timestamptz '2021-04-01 09:00:00+07' + n / 10 * interval '150 days'
from generate_series(1, 100) as n
cross join lateral (
  select
    (array['Baan', 'Siam', 'Lanna', 'Isan', 'Andaman', 'Chao Phraya', 'Ratchada', 'Thonburi', 'Golden', 'Little', 'Old Town'])[1 + n % 11]
      || ' '
      || (array['Coffee', 'Books', 'Silk', 'Seafood', 'Parts', 'Clinic', 'Flowers', 'Tea', 'Ceramics', 'Bakery', 'Trading', 'Prints', 'Pharmacy'])[1 + n % 13]
      as name
) as s;

insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, priority, price_baht, weight_kg, requested_at, delivered_at)
select
  n,
  'JOB-' || lpad(n::text, 6, '0'),
  ('c0000000-0000-4000-8000-' || lpad((1 + n * 7 % 90)::text, 12, '0'))::uuid,
  d.depot_id,
  d.id,
  'delivered',
  3,
  60 + n * 29 % 60 * 7.5,
  0.5 * (1 + n * 11 % 60),
  timestamptz '2026-03-11 06:00:00+07' + n / 200 * interval '1 day' + n % 200 * interval '3 minutes',
  timestamptz '2026-03-11 07:00:00+07' + n / 200 * interval '1 day' + n % 200 * interval '3 minutes'
from generate_series(1, 999) as n
join drivers as d on d.id = 1 + n * 13 % 60
order by n;

alter table jobs alter column id restart with 1000;

-- Drivers 1 to 40 work five days with 400 pings each, drivers 41 to 60 four days with 250. A ping comes every minute,
-- but a driver is silent twice a day: once for 20 to 55 minutes, and once for ten minutes or one second less.
insert into gps_pings
  (driver_id, recorded_at, lat, lng, speed_kmh, battery_pct)
select
  p.driver_id,
  p.recorded_at,
  13.6 + (p.driver_id * 37 + p.day * 11 + p.k / 4) % 200 / 1000.0,
  100.4 + (p.driver_id * 53 + p.day * 7 + p.k / 3) % 300 / 1000.0,
  case
    when p.k % 50 <> 49 then p.k / 8 * 7 % 13 * 5
  end,
  case
    when p.driver_id % 10 <> 0 then 100 - p.k / 5
  end
from (
  select
    d as driver_id,
    day,
    k,
    timestamptz '2026-03-11 06:00:00+07'
      + day * interval '1 day'
      + d * interval '1 second'
      + k * interval '1 minute'
      + case when k > 90 + d then interval '9 minutes' else interval '0' end
      - case when k > 90 + d and d % 3 = 0 then interval '1 second' else interval '0' end
      + case when k > 200 + d % 40 then (19 + (d + day) % 8 * 5) * interval '1 minute' else interval '0' end
      as recorded_at
  from generate_series(1, 60) as d
  cross join generate_series(0, 4) as day
  cross join generate_series(0, 399) as k
  where d <= 40
    or (day < 4 and k < 250)
) as p
order by p.recorded_at, p.driver_id;

insert into invoices
  (number, customer_id, job_id, issued_on, due_on, amount_baht, status)
select
  'INV-2026-' || lpad(j.id::text, 4, '0'),
  j.customer_id,
  j.id,
  date '2026-03-16',
  date '2026-03-30',
  j.price_baht,
  'sent'
from jobs as j
where j.id <= 100
order by j.id;
