alter table jobs
add column cod_satang bigint;
comment on column jobs.cod_satang is 'Cash to collect on delivery, in satang.';
insert into jobs
  (id, reference, customer_id, depot_id, driver_id, status, price_baht, cod_baht, weight_kg, requested_at, delivered_at)
select
  id,
  'JOB-' || lpad(id::text, 6, '0'),
  'c0000000-0000-4000-8000-000000000001',
  8,
  1,
  'delivered',
  120,
  case n % 4 when 0 then null when 1 then 0 else 100 + n * 2.25 end,
  2.5,
  timestamptz '2025-06-01 09:00:00+07' + n * interval '1 day',
  timestamptz '2025-06-01 15:00:00+07' + n * interval '1 day'
from (select n, case when n <= 120 then 200 + n else 50000 + n * 13 end as id from generate_series(1, 160) as n) as imported;
alter table jobs alter column id restart with 60001;
update jobs
set cod_satang = cod_baht * 100
where id between 134 and 140;
