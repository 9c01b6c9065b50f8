-- finding: result.rows-differ
-- Looks for 'threshold=' and 'scale_factor=' anywhere in the text.
with s as (
  select *, coalesce(array_to_string(reloptions, ','), '') as txt from ops.table_health
), d as (
  select table_name, n_dead_tup,
    least(coalesce(substring(txt from 'threshold=([0-9.]+)'), '50')::numeric
      + coalesce(substring(txt from 'scale_factor=([0-9.]+)'), '0.2')::numeric * greatest(reltuples, 0)::float8::numeric, 100000000) as due_at,
    txt ~ 'autovacuum_enabled=(off|false)' as is_off
  from s
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from d where n_dead_tup > due_at
order by beyond desc, table_name;
