select distinct
  p.driver_id,
  before.recorded_at as silent_from,
  p.recorded_at as silent_until,
  p.recorded_at - before.recorded_at as lasted
from gps_pings as p
cross join lateral (
  select q.recorded_at
  from gps_pings as q
  where q.driver_id = p.driver_id
    and q.recorded_at < p.recorded_at
  order by q.recorded_at desc
  limit 1
) as before
where before.recorded_at < p.recorded_at - interval '10 minutes'
order by lasted desc, p.driver_id, silent_from;
