-- lead instead of lag: every row looks forward, and the first sample of a statement comes in through a UNION ALL of its own.
with nxt as (
  select queryid, calls, total_exec_time, stats_since,
    lead(sampled_at) over w as at2, lead(calls) over w as calls2,
    lead(total_exec_time) over w as ms2, lead(stats_since) over w as since2
  from ops.statement_samples
  window w as (partition by queryid order by sampled_at)
), work as (
  select queryid, at2 as at,
    calls2 - calls * (stats_since = since2)::int as calls,
    ms2 - total_exec_time * (stats_since = since2)::int as ms
  from nxt where at2 is not null
  union all
  (select distinct on (queryid) queryid, sampled_at, calls, total_exec_time
   from ops.statement_samples order by queryid, sampled_at)
), day as (
  select queryid, ((at - interval '1 second') at time zone 'Asia/Bangkok')::date as d,
    sum(calls)::float8 as calls, sum(ms)::float8 as ms
  from work group by 1, 2
), means as (
  select queryid, sa.ms / nullif(sa.calls, 0) as m1, su.ms / nullif(su.calls, 0) as m2, su.calls
  from day sa join day su using (queryid)
  where (sa.d, su.d) = (date '2026-03-14', date '2026-03-15')
)
select queryid, round(m1::numeric, 2) saturday_ms, round(m2::numeric, 2) sunday_ms,
  round(((m2 - m1) * calls)::numeric, 2) extra_ms
from means where m2 >= m1 * 2
order by extra_ms desc, queryid asc;
