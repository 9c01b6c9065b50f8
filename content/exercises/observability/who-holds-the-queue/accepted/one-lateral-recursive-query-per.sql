-- One lateral recursive query per candidate: sessions that do not wait plus a made-up row for 0 in each sample; those with nobody behind them fall away.
with candidate as (
  select sampled_at, pid, state, sampled_at - xact_start as open_for
  from ops.session_samples
  where cardinality(blocked_by) = 0
  union all
  select distinct sampled_at, 0, null::text, null::interval from ops.session_samples
)
select c.sampled_at, c.pid as root_pid, c.state, c.open_for, q.waiting
from candidate c
cross join lateral (
  with recursive behind(pid) as (
    select c.pid
    union
    select s.pid
    from behind b
    join ops.session_samples s on s.sampled_at = c.sampled_at and s.blocked_by @> array[b.pid]
  )
  select count(*) - 1 as waiting from behind
) q
where q.waiting > 0
order by q.waiting desc, c.sampled_at, c.pid;
