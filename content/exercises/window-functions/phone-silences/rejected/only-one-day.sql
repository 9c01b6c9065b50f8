-- finding: result.rows-missing
-- looks at the pings of Monday only, though all pings on record count
with steps as (
  select
    driver_id,
    lag(recorded_at) over (partition by driver_id order by recorded_at) as silent_from,
    recorded_at as silent_until
  from gps_pings
  where recorded_at >= '2026-03-16 00:00+07'
)
select
  driver_id,
  silent_from,
  silent_until,
  silent_until - silent_from as lasted
from steps
where silent_until - silent_from > interval '10 minutes'
order by lasted desc, driver_id, silent_from;
