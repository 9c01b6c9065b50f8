-- finding: result.values-differ
-- A negative difference is taken for the reset, stats_since is never looked at.
with w as (
  select *, lag(calls, 1, 0::bigint) over (partition by queryid order by sampled_at) as c0,
    lag(total_exec_time, 1, 0::float8) over (partition by queryid order by sampled_at) as t0
  from ops.statement_samples
), d as (
  select queryid, sampled_at > '2026-03-15 00:00+07' as sunday,
    sum(case when calls < c0 then calls else calls - c0 end)::float8 as n,
    sum(case when calls < c0 then total_exec_time else total_exec_time - t0 end) as ms
  from w
  where sampled_at > '2026-03-14 00:00+07' and sampled_at <= '2026-03-16 00:00+07'
  group by 1, 2
)
select a.queryid, round((a.ms / a.n)::numeric, 2) as saturday_ms, round((b.ms / b.n)::numeric, 2) as sunday_ms,
  round(((b.ms / b.n - a.ms / a.n) * b.n)::numeric, 2) as extra_ms
from d a join d b on a.queryid = b.queryid and not a.sunday and b.sunday
where a.n > 0 and b.n > 0 and b.ms / nullif(b.n, 0) >= 2 * a.ms / nullif(a.n, 0)
order by extra_ms desc, a.queryid;
