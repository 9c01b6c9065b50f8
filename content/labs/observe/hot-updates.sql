select
  relname as "table",
  n_tup_upd as updates,
  n_tup_hot_upd as hot,
  round(100.0 * n_tup_hot_upd / n_tup_upd) as hot_percent,
  (select count(*) from pg_index i where i.indrelid = relid) as indexes
from pg_stat_user_tables
where n_tup_upd > 0
order by n_tup_upd desc, relname;
