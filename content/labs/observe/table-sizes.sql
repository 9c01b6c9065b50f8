select
  s.relname as "table",
  c.reltuples::bigint as estimated_rows,
  pg_size_pretty(pg_table_size(s.relid)) as table_size,
  pg_size_pretty(pg_indexes_size(s.relid)) as indexes_size,
  pg_size_pretty(pg_total_relation_size(s.relid)) as total,
  (select count(*) from pg_index i where i.indrelid = s.relid) as indexes
from pg_stat_user_tables s
join pg_class c on c.oid = s.relid
order by pg_total_relation_size(s.relid) desc, s.relname;
