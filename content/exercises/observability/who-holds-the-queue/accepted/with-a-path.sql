with recursive walk as (
  select sampled_at, pid as waiter, b as at_pid, array[pid, b] as path
  from ops.session_samples, unnest(blocked_by) as b
  union all
  select w.sampled_at, w.waiter, b, w.path || b
  from walk as w
  join ops.session_samples as s on s.sampled_at = w.sampled_at and s.pid = w.at_pid
  cross join lateral unnest(s.blocked_by) as b
  where b <> all (w.path)
),
ends as (
  select distinct w.sampled_at, w.waiter, w.at_pid
  from walk as w
  where not exists (
    select 1
    from ops.session_samples as s
    where s.sampled_at = w.sampled_at
      and s.pid = w.at_pid
      and s.blocked_by <> '{}'
  )
)
select
  e.sampled_at,
  e.at_pid as root_pid,
  (select state from ops.session_samples as s where (s.sampled_at, s.pid) = (e.sampled_at, e.at_pid)) as state,
  (select age(e.sampled_at, s.xact_start) from ops.session_samples as s where (s.sampled_at, s.pid) = (e.sampled_at, e.at_pid)) as open_for,
  count(*) as waiting
from ends as e
group by e.sampled_at, e.at_pid
order by waiting desc, sampled_at, root_pid;
