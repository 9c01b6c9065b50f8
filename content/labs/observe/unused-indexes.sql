select
  s.indexrelname as index,
  s.relname as "table",
  pg_size_pretty(pg_relation_size(s.indexrelid)) as size,
  s.idx_scan as scans,
  (select stats_reset from pg_stat_database where datname = current_database()) as counters_reset_at
from pg_stat_user_indexes s
join pg_index i on i.indexrelid = s.indexrelid
where s.idx_scan = 0
  and not i.indisunique
  and not i.indisreplident
  and not exists (select from pg_constraint c where c.conindid = s.indexrelid)
order by pg_relation_size(s.indexrelid) desc, s.indexrelname;
