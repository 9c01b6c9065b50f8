-- The array becomes a JSON object in one go; defaults are laid under it with ||.
with s as (
  select table_name, n_dead_tup, case when reltuples = -1 then 0 else reltuples end::float8 as n,
    '{"autovacuum_vacuum_threshold":"50","autovacuum_vacuum_scale_factor":"0.2","autovacuum_enabled":"on"}'::jsonb
    || coalesce(json_object(string_to_array(array_to_string(reloptions, '='), '='))::jsonb, '{}') as o
  from ops.table_health
), d as (
  select table_name, n_dead_tup,
    least(1e8::numeric, (o ->> 'autovacuum_vacuum_threshold')::numeric
      + (o ->> 'autovacuum_vacuum_scale_factor')::numeric * n::numeric) as due_at,
    (o ->> 'autovacuum_enabled') in ('off', 'false') as is_off
  from s
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from d
where n_dead_tup - due_at > 0
order by 4 desc, 1;
