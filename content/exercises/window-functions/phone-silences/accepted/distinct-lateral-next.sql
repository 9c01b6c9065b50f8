select p.driver_id, p.recorded_at as silent_from, n.recorded_at as silent_until,
  age(n.recorded_at, p.recorded_at) as lasted
from (select distinct driver_id, recorded_at from gps_pings) p
cross join lateral (
  select q.recorded_at
  from gps_pings q
  where q.driver_id = p.driver_id and q.recorded_at > p.recorded_at
  order by q.recorded_at
  limit 1
) n
where n.recorded_at > p.recorded_at + interval '600 seconds'
order by n.recorded_at - p.recorded_at desc, p.driver_id, p.recorded_at;
