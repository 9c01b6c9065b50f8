-- finding: plan.rows-removed
-- date_trunc around the column hides it from the index as to_char did
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and date_trunc('minute', recorded_at) between '2026-03-13 11:00+07' and '2026-03-13 11:10+07'
order by recorded_at, id;
