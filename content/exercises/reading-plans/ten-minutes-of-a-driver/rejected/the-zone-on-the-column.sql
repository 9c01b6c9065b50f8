-- finding: plan.rows-removed
-- a function around the column is left: the index is not sorted by the time of day in Bangkok
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at at time zone 'Asia/Bangkok' >= '2026-03-13 11:00'
  and recorded_at at time zone 'Asia/Bangkok' < '2026-03-13 11:11'
order by recorded_at, id;
