select
  w.pid as waiting,
  left(w.query, 60) as statement,
  clock_timestamp() - w.query_start as since,
  b as blocked_by,
  coalesce(left(h.query, 60), 'a prepared transaction') as which_runs
from pg_stat_activity w
cross join lateral unnest(pg_blocking_pids(w.pid)) b
left join pg_stat_activity h on h.pid = b
order by since desc;
