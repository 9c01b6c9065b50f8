-- finding: result.rows-missing
-- unnests the settings in FROM, and loses tables without any
with settings as (
  select
    h.*,
    (
      select max(split_part(o, '=', 2))::boolean
      from unnest(h.reloptions) as o
      where split_part(o, '=', 1) = 'autovacuum_enabled'
    ) as enabled,
    (
      select max(split_part(o, '=', 2))::numeric
      from unnest(h.reloptions) as o
      where split_part(o, '=', 1) = 'autovacuum_vacuum_threshold'
    ) as threshold,
    (
      select max(split_part(o, '=', 2))::numeric
      from unnest(h.reloptions) as o
      where split_part(o, '=', 1) = 'autovacuum_vacuum_scale_factor'
    ) as scale_factor
  from ops.table_health as h
  where cardinality(h.reloptions) > 0
),
limits as (
  select
    table_name,
    n_dead_tup,
    least(
      coalesce(threshold, 50) + coalesce(scale_factor, 0.2) * greatest(reltuples, 0)::numeric,
      100000000
    ) as due_at,
    not coalesce(enabled, true) as is_off
  from settings
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from limits
where n_dead_tup > due_at
order by beyond desc, table_name;
