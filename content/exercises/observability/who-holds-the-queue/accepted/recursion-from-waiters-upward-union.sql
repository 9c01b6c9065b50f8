-- recursion from the waiters upward, UNION removes repetitions and ends circles; 0 kept by a left join
with recursive edge as (
  select s.sampled_at, s.pid, b.blocker
  from ops.session_samples s
  cross join lateral unnest(s.blocked_by) as b(blocker)
), reach as (
  select sampled_at, pid, blocker from edge
  union
  select r.sampled_at, r.pid, e.blocker
  from reach r
  join edge e on e.sampled_at = r.sampled_at and e.pid = r.blocker
)
select r.sampled_at, r.blocker as root_pid, s.state,
       s.sampled_at - s.xact_start as open_for,
       count(*) as waiting
from reach r
left join ops.session_samples s on s.sampled_at = r.sampled_at and s.pid = r.blocker
where not exists (select from edge e where e.sampled_at = r.sampled_at and e.pid = r.blocker)
group by r.sampled_at, r.blocker, s.state, s.sampled_at, s.xact_start
order by waiting desc, sampled_at, root_pid;
