-- No lag at all: within one (queryid, stats_since) epoch the day's work is the highest counter of the day minus the highest before it.
with days(day, starts, ends) as (
  values ('sat', timestamptz '2026-03-14 00:00+07', timestamptz '2026-03-15 00:00+07'),
         ('sun', timestamptz '2026-03-15 00:00+07', timestamptz '2026-03-16 00:00+07')
), epochs as (
  select d.day, s.queryid, s.stats_since,
    max(s.calls) - coalesce(max(s.calls) filter (where s.sampled_at <= d.starts), 0) as calls,
    max(s.total_exec_time) - coalesce(max(s.total_exec_time) filter (where s.sampled_at <= d.starts), 0) as ms
  from days d
  join ops.statement_samples s on s.sampled_at <= d.ends
  group by d.day, s.queryid, s.stats_since
), by_day as (
  select queryid,
    sum(calls) filter (where day = 'sat') as sat_calls,
    sum(ms) filter (where day = 'sat') as sat_ms,
    sum(calls) filter (where day = 'sun') as sun_calls,
    sum(ms) filter (where day = 'sun') as sun_ms
  from epochs
  group by queryid
)
select queryid,
  round((sat_ms / sat_calls)::numeric, 2) as saturday_ms,
  round((sun_ms / sun_calls)::numeric, 2) as sunday_ms,
  round((sun_ms - sat_ms / sat_calls * sun_calls::float8)::numeric, 2) as extra_ms
from by_day
where sat_calls > 0 and sun_calls > 0
  and sun_ms / nullif(sun_calls, 0)::float8 >= 2 * (sat_ms / nullif(sat_calls, 0)::float8)
order by extra_ms desc, queryid;
