-- title: a ping sent twice just before a silence, and another just after one
insert into gps_pings
  (id, driver_id, recorded_at, lat, lng, speed_kmh, battery_pct)
select
  id + 100,
  driver_id,
  recorded_at,
  lat,
  lng,
  speed_kmh,
  battery_pct
from gps_pings
where id in (1024, 1051);
