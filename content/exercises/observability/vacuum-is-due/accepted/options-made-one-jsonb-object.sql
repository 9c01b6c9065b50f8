-- the options are made one jsonb object by unnest and split_part, in a correlated subquery
with opts as (
  select table_name, n_dead_tup, case when reltuples < 0 then 0 else reltuples::double precision end as rows,
         coalesce((select jsonb_object_agg(split_part(o, '=', 1), split_part(o, '=', 2)) from unnest(reloptions) o), '{}') as j
  from ops.table_health
), calc as (
  select table_name, n_dead_tup,
         least(100e6::double precision,
               coalesce((j ->> 'autovacuum_vacuum_threshold')::double precision, 50)
               + coalesce((j ->> 'autovacuum_vacuum_scale_factor')::double precision, 0.2) * rows) as due_at,
         coalesce(j ->> 'autovacuum_enabled', 'on') in ('off', 'false') as is_off
  from opts
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from calc
where n_dead_tup - due_at > 0
order by beyond desc, table_name;
