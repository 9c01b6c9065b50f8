select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where (driver_id, recorded_at) >= (12, timestamptz '2026-03-13 11:00+07')
  and (driver_id, recorded_at) < (12, timestamptz '2026-03-13 11:11+07')
order by recorded_at, id;
