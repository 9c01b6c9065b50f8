update drivers
set
  rating = case when id = 4 then rating end,
  account_id = case when id in (1, 4) then account_id end;

update vehicles
set
  driver_id = case when id = 5 then driver_id end,
  attributes = case when id % 2 = 0 then '{}' else attributes end;

update customers
set
  email = case when right(id::text, 2) in ('01', '05') then email end,
  phone = case when right(id::text, 2) in ('05', '11') then phone end,
  preferences = case when right(id::text, 2) = '01' then preferences else '{}' end;

-- Nobody is known to have taken the jobs that came to nothing.
update jobs
set driver_id = null
where status in ('failed', 'cancelled');

update jobs
set
  cod_baht = case when id in (111, 114, 123) then cod_baht end,
  scheduled_for = case when id = 105 then scheduled_for end,
  note = case when id % 10 = 2 then note end;

update stops
set
  arrived_at = case when id <= 6 then arrived_at end,
  departed_at = case when id <= 4 then departed_at end;

update job_events
set
  actor_id = case when id % 8 = 0 then actor_id end,
  payload = case when id % 5 = 0 then payload else '{}' end;

update gps_pings
set
  speed_kmh = case when driver_id = 1 then speed_kmh end,
  battery_pct = case when driver_id = 2 and id % 2 = 0 then battery_pct end;

update documents
set
  signed_by = case when job_id = 113 then signed_by end,
  metadata = case when kind = 'photo' then metadata else '{}' end;

update invoices
set job_id = null
where id % 3 <> 0;
