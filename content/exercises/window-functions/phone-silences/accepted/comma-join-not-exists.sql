select distinct a.driver_id, a.recorded_at as silent_from, b.recorded_at as silent_until,
  b.recorded_at - a.recorded_at as lasted
from gps_pings a, gps_pings b
where a.driver_id = b.driver_id
  and b.recorded_at > a.recorded_at + interval '10 min'
  and not exists (
    select 1 from gps_pings m
    where m.driver_id = a.driver_id
      and m.recorded_at > a.recorded_at
      and m.recorded_at < b.recorded_at
  )
order by lasted desc, a.driver_id, silent_from;
