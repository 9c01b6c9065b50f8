-- finding: cost.too-many-buffers
-- each minute fetched on its own by a lateral join
select p.id, p.recorded_at, p.lat, p.lng, p.speed_kmh
from generate_series(
  timestamptz '2026-03-13 11:00+07',
  timestamptz '2026-03-13 11:10+07',
  interval '1 minute'
) as m (start)
cross join lateral (
  select *
  from gps_pings as g
  where g.driver_id = 12
    and g.recorded_at >= m.start
    and g.recorded_at < m.start + interval '1 minute'
) as p
order by p.recorded_at, p.id;
