-- finding: result.values-differ
-- divides the counters themselves: a mean over weeks, in which one bad day hardly shows
select
  a.queryid,
  round((a.total_exec_time / a.calls)::numeric, 2) as saturday_ms,
  round((b.total_exec_time / b.calls)::numeric, 2) as sunday_ms,
  round(((b.total_exec_time / b.calls - a.total_exec_time / a.calls) * b.calls)::numeric, 2) as extra_ms
from ops.statement_samples as a
join ops.statement_samples as b on b.queryid = a.queryid
where a.sampled_at = '2026-03-15 00:00+07'
  and b.sampled_at = '2026-03-16 00:00+07'
  and b.total_exec_time / b.calls >= 2 * (a.total_exec_time / a.calls)
order by extra_ms desc, queryid;
