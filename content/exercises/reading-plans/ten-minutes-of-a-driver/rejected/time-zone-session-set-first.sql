-- finding: script.not-read-only
-- the time zone of the session set first, then plain local times; the pages are the same in any zone
set time zone 'Asia/Bangkok';
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at >= '2026-03-13 11:00'
  and recorded_at < '2026-03-13 11:11'
order by recorded_at, id;
