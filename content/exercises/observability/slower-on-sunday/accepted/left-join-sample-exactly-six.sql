-- left join to the sample exactly six hours earlier with the same stats_since; day by shifting the sample a moment back in Bangkok time
with delta as (
  select n.queryid,
         ((n.sampled_at - interval '1 second') at time zone 'Asia/Bangkok')::date as day,
         n.calls - coalesce(o.calls, 0) as calls,
         n.total_exec_time - coalesce(o.total_exec_time, 0) as ms
  from ops.statement_samples n
  left join ops.statement_samples o
    on o.queryid = n.queryid
   and o.sampled_at = n.sampled_at - interval '6 hours'
   and o.stats_since = n.stats_since
), per_day as (
  select queryid, day, sum(calls)::float8 as calls, sum(ms) as ms
  from delta
  where day in ('2026-03-14', '2026-03-15')
  group by 1, 2
  having sum(calls) > 0
)
select sat.queryid,
       round((sat.ms / sat.calls)::numeric, 2) as saturday_ms,
       round((sun.ms / sun.calls)::numeric, 2) as sunday_ms,
       round((sun.ms - sat.ms / sat.calls * sun.calls)::numeric, 2) as extra_ms
from per_day sat, per_day sun
where sat.queryid = sun.queryid
  and sat.day = date '2026-03-14'
  and sun.day = date '2026-03-15'
  and sun.ms / sun.calls >= 2 * (sat.ms / sat.calls)
order by 4 desc, 1;
