with asked (first_moment, minutes) as (
  values (timestamptz '2026-03-13 11:00+07', 11)
)
select p.id, p.recorded_at, p.lat, p.lng, p.speed_kmh
from asked as a
join gps_pings as p
  on p.driver_id = 12
  and p.recorded_at >= a.first_moment
  and p.recorded_at < a.first_moment + make_interval(mins => a.minutes)
order by p.recorded_at, p.id;
