-- finding: result.rows-missing
-- extract(minute …) is the minutes hand of the interval: 5 for an hour and five minutes, 10 for ten minutes and a second
with steps as (
  select
    driver_id,
    lag(recorded_at) over (partition by driver_id order by recorded_at) as silent_from,
    recorded_at as silent_until
  from gps_pings
)
select
  driver_id,
  silent_from,
  silent_until,
  silent_until - silent_from as lasted
from steps
where extract(minute from silent_until - silent_from) > 10
order by lasted desc, driver_id, silent_from;
