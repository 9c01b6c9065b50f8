-- per session a walk with its own array of visited pids, all blockers of a level at once; roots at the end by EXCEPT
with recursive walk as (
  select sampled_at, pid as waiter, blocked_by as front, blocked_by as seen
  from ops.session_samples
  where blocked_by <> '{}'
  union all
  select w.sampled_at, w.waiter, n.next, w.seen || n.next
  from walk w
  cross join lateral (
    select array_agg(distinct b) as next
    from ops.session_samples s
    cross join unnest(s.blocked_by) b
    where s.sampled_at = w.sampled_at
      and s.pid = any (w.front)
      and not b = any (w.seen)
  ) n
  where n.next is not null
), blockers as (
  select distinct sampled_at, waiter, unnest(front) as pid from walk
), roots as (
  select sampled_at, pid from blockers
  except
  select sampled_at, pid from ops.session_samples where blocked_by <> '{}'
)
select sampled_at, pid as root_pid,
       (select state from ops.session_samples s where (s.sampled_at, s.pid) = (r.sampled_at, r.pid)) as state,
       (select s.sampled_at - s.xact_start from ops.session_samples s where (s.sampled_at, s.pid) = (r.sampled_at, r.pid)) as open_for,
       (select count(*) from blockers b where (b.sampled_at, b.pid) = (r.sampled_at, r.pid)) as waiting
from roots r
order by waiting desc, sampled_at, root_pid;
