select
  table_name,
  n_dead_tup,
  50 + 0.2 * reltuples as due_at,
  n_dead_tup as beyond,
  false as is_off
from ops.table_health
order by n_dead_tup desc, table_name;
