with d as (
  select
    s.queryid,
    (s.sampled_at - interval '1 second') at time zone 'Asia/Bangkok' as local_time,
    s.calls - coalesce(p.calls, 0) as calls,
    s.total_exec_time - coalesce(p.total_exec_time, 0) as ms
  from ops.statement_samples as s
  left join lateral (
    select b.*
    from ops.statement_samples as b
    where b.queryid = s.queryid
      and b.sampled_at < s.sampled_at
    order by b.sampled_at desc
    limit 1
  ) as p on p.stats_since = s.stats_since
),
g as (
  select queryid, local_time::date as day, sum(calls) as calls, sum(ms) as ms
  from d
  group by 1, 2
)
select
  a.queryid,
  round((a.ms / a.calls)::numeric, 2) as saturday_ms,
  round((b.ms / b.calls)::numeric, 2) as sunday_ms,
  round(((b.ms / b.calls - a.ms / a.calls) * b.calls)::numeric, 2) as extra_ms
from g as a
join g as b using (queryid)
where a.day = '2026-03-14'
  and b.day = '2026-03-15'
  and case when a.calls > 0 and b.calls > 0 then b.ms / b.calls >= 2 * (a.ms / a.calls) end
order by extra_ms desc, queryid;
