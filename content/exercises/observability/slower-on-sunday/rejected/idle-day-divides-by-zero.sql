-- finding: sqlstate.22012
-- divides by the calls of a day on which nothing ran
with steps as (
  select
    queryid,
    sampled_at,
    calls - case when stats_since = lag(stats_since) over w then lag(calls) over w else 0 end as calls,
    total_exec_time - case when stats_since = lag(stats_since) over w then lag(total_exec_time) over w else 0 end as ms
  from ops.statement_samples
  window w as (partition by queryid order by sampled_at)
),
days as (
  select
    queryid,
    sum(calls) filter (where sampled_at <= '2026-03-15 00:00+07') as saturday_calls,
    sum(ms) filter (where sampled_at <= '2026-03-15 00:00+07') as saturday_total,
    sum(calls) filter (where sampled_at > '2026-03-15 00:00+07') as sunday_calls,
    sum(ms) filter (where sampled_at > '2026-03-15 00:00+07') as sunday_total
  from steps
  where sampled_at > '2026-03-14 00:00+07'
    and sampled_at <= '2026-03-16 00:00+07'
  group by queryid
),
means as (
  select
    queryid,
    sunday_calls,
    (saturday_total / saturday_calls)::numeric as saturday_ms,
    (sunday_total / sunday_calls)::numeric as sunday_ms
  from days
)
select
  queryid,
  round(saturday_ms, 2) as saturday_ms,
  round(sunday_ms, 2) as sunday_ms,
  round((sunday_ms - saturday_ms) * sunday_calls, 2) as extra_ms
from means
where sunday_ms >= 2 * saturday_ms
order by extra_ms desc, queryid;
