-- Upwards: each waiting session collects everything it reaches (UNION ends circles), and reached pids that do not wait are the roots.
with recursive reach as (
  select sampled_at, pid, unnest(blocked_by) as up
  from ops.session_samples
  union
  select r.sampled_at, r.pid, unnest(s.blocked_by)
  from reach r
  join ops.session_samples s on s.sampled_at = r.sampled_at and s.pid = r.up
)
select r.sampled_at, r.up as root_pid, max(s.state) as state,
  max(s.sampled_at - s.xact_start) as open_for, count(*) as waiting
from reach r
left join ops.session_samples s on (s.sampled_at, s.pid) = (r.sampled_at, r.up)
group by r.sampled_at, r.up
having coalesce(bool_and(s.blocked_by = '{}'), true)
order by count(*) desc, 1, 2;
