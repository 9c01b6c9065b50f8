-- finding: result.rows-extra
-- between with the end of the last minute, which is inclusive
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at between '2026-03-13 11:00:00+07' and '2026-03-13 11:11:00+07'
order by recorded_at, id;
