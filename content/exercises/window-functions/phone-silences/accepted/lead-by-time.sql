select driver_id, recorded_at as silent_from, next_at as silent_until, next_at - recorded_at as lasted
from (
  select driver_id, recorded_at,
    lead(recorded_at) over (partition by driver_id order by recorded_at) as next_at
  from gps_pings
) p
where next_at - recorded_at > interval '10 minutes'
order by lasted desc, driver_id, silent_from;
