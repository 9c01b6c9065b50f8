-- the range as a range type: <@ on a constant range becomes an index condition
select id, recorded_at, lat, lng, speed_kmh
from gps_pings
where driver_id = 12
  and recorded_at <@ tstzrange('2026-03-13 11:00+07', '2026-03-13 11:11+07', '[)')
order by recorded_at, id;
