-- finding: result.duplicates
-- looks up the next ping for every row, so a ping that was sent twice begins the same silence twice
select
  p.driver_id,
  p.recorded_at as silent_from,
  later.recorded_at as silent_until,
  later.recorded_at - p.recorded_at as lasted
from gps_pings as p
cross join lateral (
  select min(q.recorded_at) as recorded_at
  from gps_pings as q
  where q.driver_id = p.driver_id
    and q.recorded_at > p.recorded_at
) as later
where later.recorded_at - p.recorded_at > interval '10 minutes'
order by lasted desc, p.driver_id, silent_from;
