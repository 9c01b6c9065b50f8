with numbered as (
  select
    driver_id,
    recorded_at,
    row_number() over (partition by driver_id order by recorded_at, id) as n
  from gps_pings
)
select
  a.driver_id,
  a.recorded_at as silent_from,
  b.recorded_at as silent_until,
  b.recorded_at - a.recorded_at as lasted
from numbered as a
join numbered as b on b.driver_id = a.driver_id and b.n = a.n + 1
where extract(epoch from b.recorded_at - a.recorded_at) > 600
order by 4 desc, 1, 2;
