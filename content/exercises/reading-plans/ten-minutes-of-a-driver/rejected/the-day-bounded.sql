-- finding: plan.rows-removed
-- the whole day is in the index now, and its other four hundred pings are still thrown away
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at >= '2026-03-13 00:00+07'
  and recorded_at < '2026-03-14 00:00+07'
  and to_char(recorded_at at time zone 'Asia/Bangkok', 'HH24:MI') between '11:00' and '11:10'
order by recorded_at, id;
