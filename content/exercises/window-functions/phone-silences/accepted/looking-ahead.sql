select *
from (
  select
    driver_id,
    recorded_at as silent_from,
    lead(recorded_at) over w as silent_until,
    age(lead(recorded_at) over w, recorded_at) as lasted
  from gps_pings
  window w as (partition by driver_id order by recorded_at)
) as steps
where silent_from + interval '10 minutes' < silent_until
order by lasted desc, driver_id, silent_from;
