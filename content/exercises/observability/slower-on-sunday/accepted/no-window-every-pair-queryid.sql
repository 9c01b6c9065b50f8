-- no window: every pair (queryid, stats_since) is one run of the counter; per day its greatest value minus its greatest value before the day
with d(day, from_ts, to_ts) as (
  values ('sat', timestamptz '2026-03-14 00:00+07', timestamptz '2026-03-15 00:00+07'),
         ('sun', timestamptz '2026-03-15 00:00+07', timestamptz '2026-03-16 00:00+07')
), runs as (
  select s.queryid, d.day,
         max(s.calls) - coalesce(max(s.calls) filter (where s.sampled_at <= d.from_ts), 0) as c,
         max(s.total_exec_time)::numeric - coalesce(max(s.total_exec_time) filter (where s.sampled_at <= d.from_ts), 0)::numeric as t
  from d join ops.statement_samples s on s.sampled_at <= d.to_ts
  group by s.queryid, s.stats_since, d.day
), means as (
  select queryid, day, sum(c) as c, sum(t) / sum(c) as mean
  from runs
  group by queryid, day
  having sum(c) > 0
)
select a.queryid,
       round(a.mean, 2) as saturday_ms,
       round(b.mean, 2) as sunday_ms,
       round((b.mean - a.mean) * b.c, 2) as extra_ms
from means a
join means b using (queryid)
where a.day = 'sat' and b.day = 'sun'
  and b.mean >= 2 * a.mean
order by extra_ms desc, a.queryid;
