-- finding: result.rows-differ
-- blocked_by[1] makes a tree of what is a graph.
with recursive reach as (
  select sampled_at, pid, blocked_by[1] as up
  from ops.session_samples
  where blocked_by <> '{}'
  union
  select r.sampled_at, r.pid, s.blocked_by[1]
  from reach r
  join ops.session_samples s on s.sampled_at = r.sampled_at and s.pid = r.up and s.blocked_by <> '{}'
)
select r.sampled_at, r.up as root_pid, s.state, r.sampled_at - s.xact_start as open_for, count(*) as waiting
from reach r
left join ops.session_samples s on s.sampled_at = r.sampled_at and s.pid = r.up
where s.pid is null or s.blocked_by = '{}'
group by 1, 2, 3, 4
order by waiting desc, 1, 2;
