-- finding: result.rows-extra
-- takes the pings in the order they arrived, so those that came late leave a hole where they belong
with steps as (
  select
    driver_id,
    lag(recorded_at) over (partition by driver_id order by id) as silent_from,
    recorded_at as silent_until
  from gps_pings
)
select
  driver_id,
  silent_from,
  silent_until,
  silent_until - silent_from as lasted
from steps
where silent_until - silent_from > interval '10 minutes'
order by lasted desc, driver_id, silent_from;
