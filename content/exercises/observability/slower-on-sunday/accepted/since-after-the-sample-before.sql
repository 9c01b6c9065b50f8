with numbered as (
  select *, row_number() over (partition by queryid order by sampled_at) as n
  from ops.statement_samples
),
work as (
  select
    a.queryid,
    case when a.sampled_at <= '2026-03-15 00:00+07' then 6 else 7 end as weekday,
    case when b.n is null or a.stats_since > b.sampled_at then a.calls else a.calls - b.calls end as calls,
    case when b.n is null or a.stats_since > b.sampled_at then a.total_exec_time else a.total_exec_time - b.total_exec_time end as ms
  from numbered as a
  left join numbered as b on b.queryid = a.queryid and b.n = a.n - 1
  where a.sampled_at > '2026-03-14 00:00+07'
    and a.sampled_at < '2026-03-16 00:00:01+07'
),
days as (
  select queryid, weekday, sum(calls) as calls, sum(ms)::numeric / sum(calls) as mean
  from work
  group by queryid, weekday
  having sum(calls) <> 0
)
select
  queryid,
  round(min(mean) filter (where weekday = 6), 2) as saturday_ms,
  round(max(mean) filter (where weekday = 7), 2) as sunday_ms,
  round((max(mean) filter (where weekday = 7) - max(mean) filter (where weekday = 6)) * max(calls) filter (where weekday = 7), 2) as extra_ms
from days
group by queryid
having max(mean) filter (where weekday = 7) / max(mean) filter (where weekday = 6) >= 2
order by extra_ms desc, queryid;
