-- finding: result.rows-missing
-- 11:10 as a moment is its first second; the text stood for the whole minute
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at between '2026-03-13 11:00+07' and '2026-03-13 11:10+07'
order by recorded_at, id;
