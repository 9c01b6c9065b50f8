select
  indrelid::regclass::text as table_name,
  indexrelid::regclass::text as index_name,
  indkey,
  pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid >= 16384
order by table_name, index_name;
