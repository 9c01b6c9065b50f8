-- finding: result.rows-missing
-- Comma join with unnest, then group by.
with s as (
  select table_name, n_dead_tup, greatest(reltuples, 0)::float8::numeric as n,
    coalesce(max(split_part(o, '=', 2)) filter (where o like 'autovacuum_vacuum_threshold=%'), '50')::numeric as base,
    coalesce(max(split_part(o, '=', 2)) filter (where o like 'autovacuum_vacuum_scale_factor=%'), '0.2')::numeric as factor,
    coalesce(bool_or(o in ('autovacuum_enabled=off', 'autovacuum_enabled=false')), false) as is_off
  from ops.table_health, unnest(reloptions) as o
  group by table_name, n_dead_tup, reltuples
)
select table_name, n_dead_tup, least(base + factor * n, 100000000) as due_at,
  n_dead_tup - least(base + factor * n, 100000000) as beyond, is_off
from s
where n_dead_tup > least(base + factor * n, 100000000)
order by beyond desc, table_name;
