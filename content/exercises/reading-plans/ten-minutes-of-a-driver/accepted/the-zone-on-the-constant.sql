select id, recorded_at, lat, lng, speed_kmh
from gps_pings as p
where p.driver_id = 12
  and p.recorded_at >= timestamp '2026-03-13 11:00' at time zone 'Asia/Bangkok'
  and p.recorded_at < timestamp '2026-03-13 11:10' at time zone 'Asia/Bangkok' + interval '1 minute'
order by p.recorded_at, p.id;
