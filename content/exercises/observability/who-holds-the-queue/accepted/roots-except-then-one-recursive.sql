-- Roots by EXCEPT, then one recursive walk from the root outwards with the CYCLE clause; distinct waiters counted.
with recursive edge as (
  select sampled_at, pid as waiter, b as blocker
  from ops.session_samples, unnest(blocked_by) as b
), root as (
  select sampled_at, blocker as root_pid from edge
  except
  select sampled_at, waiter from edge
), walk as (
  select r.sampled_at, r.root_pid, e.waiter
  from root r join edge e on (e.sampled_at, e.blocker) = (r.sampled_at, r.root_pid)
  union all
  select w.sampled_at, w.root_pid, e.waiter
  from walk w join edge e on (e.sampled_at, e.blocker) = (w.sampled_at, w.waiter)
) cycle waiter set again using trail
select w.sampled_at, w.root_pid, s.state, w.sampled_at - s.xact_start as open_for,
  count(distinct w.waiter) as waiting
from walk w
left join ops.session_samples s on s.sampled_at = w.sampled_at and s.pid = w.root_pid
group by w.sampled_at, w.root_pid, s.state, s.xact_start
order by waiting desc, sampled_at, root_pid;
