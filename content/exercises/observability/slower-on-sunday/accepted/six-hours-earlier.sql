select
  queryid,
  round((sat_ms / sat_n)::numeric, 2) as saturday_ms,
  round((sun_ms / sun_n)::numeric, 2) as sunday_ms,
  round((sun_ms - sun_n * (sat_ms / sat_n))::numeric, 2) as extra_ms
from (
  select
    now.queryid,
    nullif(sum(case when now.sampled_at <= '2026-03-15 00:00+07' then now.calls - coalesce(old.calls, 0) else 0 end), 0) as sat_n,
    sum(case when now.sampled_at <= '2026-03-15 00:00+07' then now.total_exec_time - coalesce(old.total_exec_time, 0) else 0 end) as sat_ms,
    nullif(sum(case when now.sampled_at > '2026-03-15 00:00+07' then now.calls - coalesce(old.calls, 0) else 0 end), 0) as sun_n,
    sum(case when now.sampled_at > '2026-03-15 00:00+07' then now.total_exec_time - coalesce(old.total_exec_time, 0) else 0 end) as sun_ms
  from ops.statement_samples as now
  left join ops.statement_samples as old
    on old.queryid = now.queryid
      and old.sampled_at = now.sampled_at - interval '6 hours'
      and old.stats_since = now.stats_since
  where now.sampled_at > '2026-03-14 00:00+07'
    and now.sampled_at <= '2026-03-16 00:00+07'
  group by now.queryid
) as x
where sun_ms / sun_n >= 2 * (sat_ms / sat_n)
order by extra_ms desc, queryid;
