-- roots first (sessions without a wait, union all one 0 a sample), then a walk down with = any(blocked_by) and the CYCLE clause
with recursive roots as (
  select sampled_at, pid, state, sampled_at - xact_start as open_for
  from ops.session_samples
  where cardinality(blocked_by) = 0
  union all
  select distinct sampled_at, 0, null::text, null::interval
  from ops.session_samples
  where 0 = any (blocked_by)
), queue as (
  select sampled_at, pid as root, pid from roots
  union all
  select q.sampled_at, q.root, w.pid
  from queue q
  join ops.session_samples w on w.sampled_at = q.sampled_at and q.pid = any (w.blocked_by)
) cycle pid set is_cycle using path
select r.sampled_at, r.pid as root_pid, r.state, r.open_for, x.waiting
from roots r
cross join lateral (
  select count(distinct q.pid) as waiting
  from queue q
  where q.sampled_at = r.sampled_at and q.root = r.pid and q.pid <> r.pid
) x
where x.waiting > 0
order by x.waiting desc, r.sampled_at, r.pid;
