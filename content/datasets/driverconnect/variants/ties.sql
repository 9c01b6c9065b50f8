-- Drivers 1, 2 and 4 then have six deliveries each, 3 and 6 four each, 5 and 8 one each, all at the same price.
update jobs
set driver_id = 4
where id = 101;

update jobs
set price_baht = 200;

update jobs
set cod_baht = 200
where cod_baht > 0;

update jobs
set weight_kg = 5;

-- All jobs of one day in Bangkok came at the moment of the first one.
update jobs as j
set requested_at = d.first_at
from (
  select
    id,
    min(requested_at) over (partition by (requested_at at time zone 'Asia/Bangkok')::date) as first_at
  from jobs
) as d
where d.id = j.id;

update job_events as e
set happened_at = j.requested_at
from jobs as j
where j.id = e.job_id
  and e.event = 'requested';

update drivers
set rating = 4.5
where rating is not null;

update drivers
set hired_on = '2021-03-15'
where id <= 4;

update vehicles
set capacity_kg = 900;

update customers
set created_at = '2022-01-10 09:30:00+07'
where province in ('Bangkok', 'Chiang Mai');

update invoices
set amount_baht = 200;

update gps_pings
set speed_kmh = 40
where speed_kmh > 0;
