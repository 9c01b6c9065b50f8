select
  a.driver_id,
  a.recorded_at as silent_from,
  min(b.recorded_at) as silent_until,
  min(b.recorded_at) - a.recorded_at as lasted
from gps_pings as a
join gps_pings as b on b.driver_id = a.driver_id and b.recorded_at > a.recorded_at
group by a.driver_id, a.recorded_at
having min(b.recorded_at) - a.recorded_at > '00:10'
order by min(b.recorded_at) - a.recorded_at desc, a.driver_id, a.recorded_at;
