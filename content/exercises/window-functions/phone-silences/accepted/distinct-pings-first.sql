select
  p.driver_id,
  p.recorded_at as silent_from,
  n.recorded_at as silent_until,
  n.recorded_at - p.recorded_at as lasted
from (select distinct driver_id, recorded_at from gps_pings) as p
join lateral (
  select g.recorded_at
  from gps_pings as g
  where g.driver_id = p.driver_id
    and g.recorded_at > p.recorded_at
  order by g.recorded_at
  limit 1
) as n on n.recorded_at > p.recorded_at + interval '10 min'
order by 4 desc, 1, 2;
