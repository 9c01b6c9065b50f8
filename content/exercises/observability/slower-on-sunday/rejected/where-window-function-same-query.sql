-- finding: result.values-differ
-- WHERE and window function in the same query: Saturday's first sample has no predecessor any more.
with w as (
  select *, lag(calls) over p as c0, lag(total_exec_time) over p as t0, lag(stats_since) over p as s0
  from ops.statement_samples
  where sampled_at > '2026-03-14 00:00+07' and sampled_at <= '2026-03-16 00:00+07'
  window p as (partition by queryid order by sampled_at)
), d as (
  select queryid, sampled_at > '2026-03-15 00:00+07' as sunday,
    sum(calls - case when s0 = stats_since then c0 else 0 end)::float8 as n,
    sum(total_exec_time - case when s0 = stats_since then t0 else 0 end) as ms
  from w group by 1, 2
)
select a.queryid, round((a.ms / a.n)::numeric, 2) as saturday_ms, round((b.ms / b.n)::numeric, 2) as sunday_ms,
  round(((b.ms / b.n - a.ms / a.n) * b.n)::numeric, 2) as extra_ms
from d a join d b on a.queryid = b.queryid and not a.sunday and b.sunday
where a.n > 0 and b.n > 0 and b.ms / nullif(b.n, 0) >= 2 * a.ms / nullif(a.n, 0)
order by extra_ms desc, a.queryid;
