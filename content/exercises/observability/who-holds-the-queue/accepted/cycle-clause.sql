with recursive walk as (
  select s.sampled_at, s.pid as waiter, b as holder
  from ops.session_samples as s
  join lateral unnest(s.blocked_by) as b on true
  union all
  select w.sampled_at, w.waiter, b
  from walk as w
  join ops.session_samples as s on s.sampled_at = w.sampled_at and s.pid = w.holder
  join lateral unnest(s.blocked_by) as b on true
) cycle holder set is_cycle using path,
pairs as (
  select distinct sampled_at, waiter, holder
  from walk
  where not is_cycle
)
select
  p.sampled_at,
  p.holder as root_pid,
  max(s.state) as state,
  p.sampled_at - max(s.xact_start) as open_for,
  count(*) as waiting
from pairs as p
left join ops.session_samples as s on s.sampled_at = p.sampled_at and s.pid = p.holder
where s.pid is null
  or array_length(s.blocked_by, 1) is null
group by p.sampled_at, p.holder
order by 5 desc, 1, 2;
