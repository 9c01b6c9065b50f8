-- finding: result.rows-extra
-- The recursive step joins by pid alone.
with recursive reach as (
  select sampled_at, pid, unnest(blocked_by) as up
  from ops.session_samples
  union
  select r.sampled_at, r.pid, unnest(s.blocked_by)
  from reach r
  join ops.session_samples s on s.pid = r.up
)
select r.sampled_at, r.up as root_pid, s.state, r.sampled_at - s.xact_start as open_for, count(*) as waiting
from reach r
left join ops.session_samples s on s.sampled_at = r.sampled_at and s.pid = r.up
where s.pid is null or s.blocked_by = '{}'
group by 1, 2, 3, 4
order by waiting desc, 1, 2;
