with numbered as (
  select driver_id, recorded_at, dense_rank() over (partition by driver_id order by recorded_at) as n
  from gps_pings
),
one as (select * from numbered union select * from numbered)
select driver_id, f.recorded_at as silent_from, u.recorded_at as silent_until,
  make_interval(secs => extract(epoch from u.recorded_at - f.recorded_at)::float8) as lasted
from one f
join one u using (driver_id)
where u.n = f.n + 1
  and extract(epoch from u.recorded_at) - extract(epoch from f.recorded_at) > 600
order by 4 desc, 1, 2;
