-- finding: result.rows-extra
-- pairs a ping with every later one, not with the next
select
  a.driver_id,
  a.recorded_at as silent_from,
  b.recorded_at as silent_until,
  b.recorded_at - a.recorded_at as lasted
from gps_pings as a
join gps_pings as b on b.driver_id = a.driver_id and b.recorded_at - a.recorded_at > interval '10 minutes'
order by lasted desc, a.driver_id, silent_from;
