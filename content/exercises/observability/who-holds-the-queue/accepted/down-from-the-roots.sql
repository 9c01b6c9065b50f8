-- starts at those who wait for nobody and walks to those who wait for them
with recursive edges as (
  select s.sampled_at, s.pid as waiter, b.pid as holder
  from ops.session_samples as s
  cross join lateral unnest(s.blocked_by) as b (pid)
),
roots as (
  select sampled_at, holder from edges
  except
  select sampled_at, waiter from edges
),
queue as (
  select r.sampled_at, r.holder as root, e.waiter
  from roots as r
  join edges as e using (sampled_at, holder)
  union
  select q.sampled_at, q.root, e.waiter
  from queue as q
  join edges as e on e.sampled_at = q.sampled_at and e.holder = q.waiter
)
select
  q.sampled_at,
  q.root as root_pid,
  s.state,
  q.sampled_at - s.xact_start as open_for,
  count(*) as waiting
from queue as q
left join ops.session_samples as s on s.sampled_at = q.sampled_at and s.pid = q.root
group by 1, 2, 3, 4
order by 5 desc, 1, 2;
