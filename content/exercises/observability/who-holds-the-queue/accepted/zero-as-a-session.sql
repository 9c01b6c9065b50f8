-- gives the prepared transaction a row of its own, so that nothing needs an outer join
with recursive sessions as (
  select sampled_at, pid, state, xact_start, blocked_by
  from ops.session_samples
  union all
  select distinct sampled_at, 0, null, null::timestamptz, '{}'::integer[]
  from ops.session_samples
  where 0 = any (blocked_by)
),
queue as (
  select sampled_at, pid as root, pid as member
  from sessions
  where blocked_by = '{}'
  union
  select q.sampled_at, q.root, s.pid
  from queue as q
  join sessions as s on s.sampled_at = q.sampled_at and q.member = any (s.blocked_by)
)
select
  q.sampled_at,
  q.root as root_pid,
  s.state,
  q.sampled_at - s.xact_start as open_for,
  count(*) - 1 as waiting
from queue as q
join sessions as s on s.sampled_at = q.sampled_at and s.pid = q.root
group by q.sampled_at, q.root, s.state, s.xact_start
having count(*) > 1
order by waiting desc, sampled_at, root_pid;
