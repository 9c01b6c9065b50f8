-- Previous sample by lateral, everything in numeric, the test for "twice" cross-multiplied so that nothing is divided before it.
with step as (
  select s.queryid,
    case when s.sampled_at <= '2026-03-15 00:00+07' then 6 else 7 end as dow,
    s.calls - coalesce(p.calls, 0) as n,
    s.total_exec_time::numeric - coalesce(p.total_exec_time, 0)::numeric as ms
  from ops.statement_samples as s
  left join lateral (
    select q.*
    from ops.statement_samples as q
    where q.queryid = s.queryid and q.sampled_at < s.sampled_at
    order by q.sampled_at desc
    fetch first row only
  ) as p on p.stats_since = s.stats_since
  where s.sampled_at > '2026-03-14 00:00+07' and s.sampled_at <= '2026-03-16 00:00+07'
), d as (
  select queryid, dow, sum(n) as n, sum(ms) as ms
  from step group by queryid, dow having sum(n) > 0
)
select queryid,
  round(sa.ms / sa.n, 2) as saturday_ms,
  round(su.ms / su.n, 2) as sunday_ms,
  round((su.ms * sa.n - sa.ms * su.n) / sa.n, 2) as extra_ms
from d as sa join d as su using (queryid)
where sa.dow = 6 and su.dow = 7
  and su.ms * sa.n >= 2 * sa.ms * su.n
order by 4 desc, 1;
