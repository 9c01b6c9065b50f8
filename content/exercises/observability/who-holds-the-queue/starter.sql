select
  sampled_at,
  unnest(blocked_by) as root_pid,
  count(*) as waiting
from ops.session_samples
group by sampled_at, root_pid
order by waiting desc, sampled_at, root_pid;
