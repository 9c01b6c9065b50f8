-- finding: result.rows-differ
-- The calendar day of sampled_at in Bangkok is taken for the day of the work.
with w as (
  select *, lag(calls) over p as c0, lag(total_exec_time) over p as t0, lag(stats_since) over p as s0
  from ops.statement_samples
  window p as (partition by queryid order by sampled_at)
), d as (
  select queryid, (sampled_at at time zone 'Asia/Bangkok')::date as day,
    sum(calls - case when s0 = stats_since then c0 else 0 end)::float8 as n,
    sum(total_exec_time - case when s0 = stats_since then t0 else 0 end) as ms
  from w group by 1, 2
)
select a.queryid, round((a.ms / a.n)::numeric, 2) as saturday_ms, round((b.ms / b.n)::numeric, 2) as sunday_ms,
  round(((b.ms / b.n - a.ms / a.n) * b.n)::numeric, 2) as extra_ms
from d a join d b using (queryid)
where a.day = '2026-03-14' and b.day = '2026-03-15' and a.n > 0 and b.n > 0
  and b.ms / nullif(b.n, 0) >= 2 * a.ms / nullif(a.n, 0)
order by extra_ms desc, queryid;
