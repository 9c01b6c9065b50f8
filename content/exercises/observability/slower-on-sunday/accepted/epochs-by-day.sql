-- within one stats_since, a day's work is the last counter less the one the day began with
with bounds (day, starts_at, ends_at) as (
  values
    ('sat', timestamptz '2026-03-14 00:00+07', timestamptz '2026-03-15 00:00+07'),
    ('sun', timestamptz '2026-03-15 00:00+07', timestamptz '2026-03-16 00:00+07')
),
epochs as (
  select
    b.day,
    s.queryid,
    s.stats_since,
    max(s.calls) - coalesce(max(s.calls) filter (where s.sampled_at = b.starts_at), 0) as calls,
    max(s.total_exec_time) - coalesce(max(s.total_exec_time) filter (where s.sampled_at = b.starts_at), 0) as ms
  from bounds as b
  join ops.statement_samples as s on s.sampled_at between b.starts_at and b.ends_at
  group by b.day, s.queryid, s.stats_since
),
per_day as (
  select day, queryid, sum(calls) as calls, sum(ms) as ms
  from epochs
  group by day, queryid
  having sum(calls) > 0
)
select
  sat.queryid,
  round((sat.ms / sat.calls)::numeric, 2) as saturday_ms,
  round((sun.ms / sun.calls)::numeric, 2) as sunday_ms,
  round((sun.ms - sat.ms / sat.calls * sun.calls)::numeric, 2) as extra_ms
from per_day as sat
join per_day as sun on sun.queryid = sat.queryid and sun.day = 'sun'
where sat.day = 'sat'
  and sun.ms / sun.calls >= 2 * sat.ms / sat.calls
order by 4 desc, 1;
