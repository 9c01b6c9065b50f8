select
  i.indexrelid::regclass as index,
  i.indrelid::regclass as "table",
  i.indisready as is_written_to,
  pg_size_pretty(pg_relation_size(i.indexrelid)) as size,
  pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where not i.indisvalid
order by index;
