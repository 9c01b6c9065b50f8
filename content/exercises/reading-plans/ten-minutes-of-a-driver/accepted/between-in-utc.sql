select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at between '2026-03-13 04:00:00+00' and '2026-03-13 04:10:59.999999+00'
order by 2, 1;
