-- finding: result.values-differ
-- Only the word off is compared.
with s as (
  select h.*, (select split_part(o, '=', 2)::numeric from unnest(reloptions) o where split_part(o, '=', 1) = 'autovacuum_vacuum_threshold') as base,
    (select split_part(o, '=', 2)::numeric from unnest(reloptions) o where split_part(o, '=', 1) = 'autovacuum_vacuum_scale_factor') as factor
  from ops.table_health h
), d as (
  select *, least(coalesce(base, 50) + coalesce(factor, 0.2) * greatest(reltuples, 0)::float8::numeric, 100000000) as due_at from s
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond,
  coalesce('autovacuum_enabled=off' = any (reloptions), false) as is_off
from d where n_dead_tup > due_at
order by beyond desc, table_name;
