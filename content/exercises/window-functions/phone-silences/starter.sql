select
  driver_id,
  recorded_at as silent_from
from gps_pings
order by driver_id, recorded_at;
