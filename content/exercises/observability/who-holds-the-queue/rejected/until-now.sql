-- finding: result.values-differ
-- measures until now, not until the sample was made
with recursive chains (sampled_at, waiter, holder) as (
  select sampled_at, pid, unnest(blocked_by)
  from ops.session_samples
  union
  select c.sampled_at, c.waiter, unnest(s.blocked_by)
  from chains as c
  join ops.session_samples as s on s.sampled_at = c.sampled_at and s.pid = c.holder
)
select
  c.sampled_at,
  c.holder as root_pid,
  h.state,
  app.now() - h.xact_start as open_for,
  count(distinct c.waiter) as waiting
from chains as c
left join ops.session_samples as h on h.sampled_at = c.sampled_at and h.pid = c.holder
where cardinality(coalesce(h.blocked_by, '{}')) = 0
group by c.sampled_at, c.holder, h.state, h.xact_start
order by waiting desc, c.sampled_at, root_pid;
