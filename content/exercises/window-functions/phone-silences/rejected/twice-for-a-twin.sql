-- finding: result.duplicates
-- looks up the ping before for every row, so a ping that was sent twice ends the same silence twice
select
  p.driver_id,
  before.recorded_at as silent_from,
  p.recorded_at as silent_until,
  p.recorded_at - before.recorded_at as lasted
from gps_pings as p
cross join lateral (
  select max(q.recorded_at) as recorded_at
  from gps_pings as q
  where q.driver_id = p.driver_id
    and q.recorded_at < p.recorded_at
) as before
where p.recorded_at - before.recorded_at > interval '10 minutes'
order by lasted desc, p.driver_id, silent_from;
