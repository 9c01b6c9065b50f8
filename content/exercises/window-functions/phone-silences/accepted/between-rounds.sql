with marked as (
  select
    *,
    case
      when recorded_at - lag(recorded_at) over (partition by driver_id order by recorded_at) <= interval '600 seconds' then 0
      else 1
    end as begins
  from gps_pings
),
rounds as (
  select *, sum(begins) over (partition by driver_id order by recorded_at rows unbounded preceding) as round
  from marked
),
spans as (
  select driver_id, min(recorded_at) as first_at, max(recorded_at) as last_at
  from rounds
  group by driver_id, round
),
silences as (
  select driver_id, lag(last_at) over (partition by driver_id order by first_at) as silent_from, first_at as silent_until
  from spans
)
select driver_id, silent_from, silent_until, silent_until - silent_from as lasted
from silences
where silent_from is not null
order by lasted desc, driver_id, silent_from;
