-- finding: result.rows-extra
-- takes in the first moment of 11:11
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at between '2026-03-13 11:00+07' and '2026-03-13 11:11+07'
order by recorded_at, id;
