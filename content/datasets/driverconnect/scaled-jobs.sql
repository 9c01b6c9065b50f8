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
  timestamptz '2021-03-01 07:00:00+07' + n * interval '4 days'
from generate_series(1, 400) as n;

insert into drivers
  (id, account_id, depot_id, nickname, licence_no, hired_on, rating, skills, status)
select
  n,
  ('a0000000-0000-4000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid,
  (array[4, 8, 9, 4, 5, 6, 4, 8, 7, 9, 6, 11, 5, 10])[1 + n % 14],
  (array['Chai', 'Nok', 'Lek', 'Ploy', 'Nan', 'Dao', 'Pop', 'Ton', 'Bank', 'Mai', 'Fah', 'Beer', 'Oat'])[1 + n % 13],
  'TH-' || 500000 + n * 7,
  date '2021-03-01' + n * 4,
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
from generate_series(1, 400) as n;

alter table drivers alter column id restart with 401;

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
where d.id <= 300
order by d.id;

alter table vehicles alter column id restart with 301;

insert into customers
  (id, name, email, phone, province, tags, preferences, created_at)
select
  ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  s.name,
  case n % 3
    when 0 then lower(replace(s.name, ' ', '.'))
    when 1 then replace(s.name, ' ', '.')
    else upper(replace(s.name, ' ', '.'))
  end
    || n
    || '@shop.example',
  case
    when n % 8 = 5 then null
    when n % 40 = 0 then ''
    else '02-555-' || lpad(n::text, 5, '0')
  end,
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
  timestamptz '2021-04-01 09:00:00+07' + n / 10 * interval '80 hours'
from generate_series(1, 5000) as n
cross join lateral (
  select
    (array['Baan', 'Siam', 'Lanna', 'Isan', 'Andaman', 'Chao Phraya', 'Ratchada', 'Thonburi', 'Golden', 'Little', 'Old Town'])[1 + n % 11]
      || ' '
      || (array['Coffee', 'Books', 'Silk', 'Seafood', 'Parts', 'Clinic', 'Flowers', 'Tea', 'Ceramics', 'Bakery', 'Trading', 'Prints', 'Pharmacy'])[1 + n % 13]
      as name
) as s;

-- A few customers send most of the jobs and a few drivers carry most of them: both follow a power of an even spread.
-- Jobs come in between 05:00 and 20:00, 142 a day, and are numbered as they come, two
-- by two from one customer. A delivery is noted to the half hour.
-- There are sixty kinds of parcel, each with its price, weight and cash to collect.
insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, priority, price_baht, cod_baht, weight_kg, requested_at, scheduled_for, delivered_at, note)
select
  j.n,
  'JOB-' || lpad(j.n::text, 6, '0'),
  ('c0000000-0000-4000-8000-' || lpad(j.customer::text, 12, '0'))::uuid,
  d.depot_id,
  case
    when j.status = 'pending' or (j.status = 'cancelled' and j.a % 2 = 0) then null
    else d.id
  end,
  j.status::job_status,
  (array[3, 3, 3, 3, 2, 2, 4, 1])[1 + j.parcel % 8],
  60 + j.parcel * 29 % 60 * 7.5,
  case
    when j.parcel % 5 = 0 then 60 + j.parcel * 29 % 60 * 7.5
    when j.parcel % 5 = 1 then 0
  end,
  0.5 * (1 + j.parcel * 11 % 60),
  j.requested_at,
  case
    when j.parcel % 15 = 0 then date_trunc('hour', j.requested_at) + interval '1 day'
  end,
  case
    when j.status = 'delivered' then j.done_at
  end,
  case
    when j.parcel % 12 = 0 then ''
    when j.parcel % 12 < 3 then (array['Keep cold', 'Ring twice'])[j.parcel % 12]
  end
from (
  select
    t.*,
    case
      when t.n % 5000 = 77 then 'pending'
      when 100000 - t.n < 3000 and t.a % 3 = 0 then 'pending'
      when 100000 - t.n < 1000 and t.a % 3 = 1 then 'assigned'
      when t.b / 64 < 40 then 'cancelled'
      when t.b / 64 < 65 then 'failed'
      when t.done_at > app.now() then 'picked_up'
      else 'delivered'
    end as status
  from (
    select
      n,
      h.a,
      h.b,
      h.c,
      1 + (((h.a * h.a) >> 16) * ((h.a * h.a) >> 16) * 4900 >> 32) as customer,
      1 + (h.c * h.c * h.c * 380 >> 48) as driver,
      h.b % 60 as parcel,
      r.requested_at,
      date_trunc('hour', r.requested_at) + interval '1 hour' + h.c % 8 * interval '30 minutes' as done_at
    from generate_series(1, 100000) as n
    cross join lateral (
      select timestamptz '2024-04-11 05:00:00+07' + n / 142 * interval '1 day' + n % 142 * interval '368 seconds' as requested_at
    ) as r
    cross join lateral (
      select
        hashint8extended(n / 2, 1) & 65535 as a,
        hashint8extended(n, 2) & 65535 as b,
        hashint8extended(n / 2, 3) & 65535 as c
    ) as h
  ) as t
) as j
join drivers as d on d.id = j.driver
order by j.n;

alter table jobs alter column id restart with 100001;

insert into stops
  (job_id, position, kind, address, district, province, lat, lng, arrived_at, departed_at)
select
  j.id,
  p,
  (array['pickup', 'dropoff'])[p],
  1 + j.id % 300 || ' Sukhumvit Rd',
  (array['Bang Na', 'Khlong Toei', 'Prawet', 'Phra Nakhon'])[1 + (j.id + p) % 4],
  'Bangkok',
  13.65 + (j.id * 13 + p * 7) % 150 / 1000.0,
  100.5 + (j.id * 17 + p * 5) % 200 / 1000.0,
  j.delivered_at - (2 - p) * interval '20 minutes' - interval '5 minutes',
  j.delivered_at - (2 - p) * interval '20 minutes'
from jobs as j
cross join generate_series(1, 2) as p
where j.id > 100000 - 500
order by j.id, p;

insert into job_events
  (job_id, event, actor_id, happened_at, payload)
select
  e.job_id,
  e.event,
  e.actor_id,
  e.happened_at,
  e.payload
from (
  select
    j.id as job_id,
    s.event,
    case s.step
      when 2 then 'a0000000-0000-4000-8000-000000000004'::uuid
      when 3 then d.account_id
      when 4 then d.account_id
    end as actor_id,
    case s.step
      when 1 then j.requested_at
      when 2 then j.requested_at + interval '5 minutes'
      when 3 then j.requested_at + interval '15 minutes'
      else coalesce(j.delivered_at, j.requested_at + interval '20 minutes')
    end as happened_at,
    case s.step
      when 1 then '{"channel": "app"}'::jsonb
      when 2 then jsonb_build_object('driver_id', d.id)
      else '{}'
    end as payload,
    s.step
  from jobs as j
  left join drivers as d on d.id = j.driver_id
  cross join lateral (
    values
      (1, 'requested', true),
      (2, 'assigned', d.id is not null),
      (3, 'picked_up', j.status in ('picked_up', 'delivered', 'failed')),
      (4, j.status::text, j.status in ('delivered', 'failed', 'cancelled'))
  ) as s (step, event, happened)
  where j.id > 100000 - 700
    and s.happened
) as e
where e.happened_at <= app.now()
order by e.happened_at, e.job_id, e.step;

insert into gps_pings
  (driver_id, recorded_at, lat, lng, speed_kmh, battery_pct)
select
  d,
  timestamptz '2026-03-16 06:00:00+07' + n * interval '2 minutes' + d * interval '3 seconds',
  13.65 + (n * 3 + d * 11) % 150 / 1000.0,
  100.5 + (n * 2 + d * 13) % 200 / 1000.0,
  case
    when n % 11 <> 0 then (n * 7 + d) % 60
  end,
  100 - n / 2
from generate_series(0, 49) as n
cross join generate_series(1, 10) as d
order by n, d;

insert into documents
  (id, job_id, kind, storage_path, signed_by, metadata, created_at)
select
  ('d0000000-0000-4000-8000-' || lpad(j.id::text, 12, '0'))::uuid,
  j.id,
  'pod',
  'pod/' || to_char(j.delivered_at at time zone 'Asia/Bangkok', 'YYYY/MM') || '/' || j.reference || '.pdf',
  case
    when j.id % 10 <> 0 then 'Front desk'
  end,
  jsonb_build_object('bytes', 40000 + j.id % 9000, 'pages', 1 + j.id % 2),
  j.delivered_at + interval '1 minute'
from jobs as j
where j.id > 100000 - 500
  and j.status = 'delivered'
order by j.id;

insert into invoices
  (number, customer_id, job_id, issued_on, due_on, amount_baht, paid_at, status)
select
  'INV-2026-' || lpad(row_number() over (order by j.id)::text, 4, '0'),
  j.customer_id,
  j.id,
  day.issued_on,
  day.issued_on + 14,
  j.price_baht,
  case
    when p.is_paid then j.delivered_at + j.id % 20 * interval '7 hours' + interval '1 hour'
  end,
  case
    when p.is_paid then 'paid'
    when j.id % 40 = 0 then 'draft'
    else 'sent'
  end
from jobs as j
cross join lateral (
  select (j.delivered_at at time zone 'Asia/Bangkok')::date as issued_on
) as day
cross join lateral (
  select j.id % 4 <> 0 and j.delivered_at + j.id % 20 * interval '7 hours' + interval '1 hour' <= app.now() as is_paid
) as p
where j.id > 100000 - 2000
  and j.status = 'delivered'
order by j.id;
