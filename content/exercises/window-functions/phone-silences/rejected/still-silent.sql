-- finding: result.rows-extra
-- ends the silence after the last ping at the present moment, though it is not over
with steps as (
  select
    driver_id,
    recorded_at as silent_from,
    lead(recorded_at, 1, app.now()) over (partition by driver_id order by recorded_at) as silent_until
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
