select
  conrelid::regclass::text as table_name,
  conname as foreign_key,
  conkey as columns
from pg_constraint
where contype = 'f'
order by table_name, foreign_key;
