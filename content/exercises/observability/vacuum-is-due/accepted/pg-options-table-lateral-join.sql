-- pg_options_to_table in a lateral join, one aggregate with FILTER per option
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from ops.table_health h
cross join lateral (
  select coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_threshold'), '50')::numeric as base,
         coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_scale_factor'), '0.2')::numeric as factor,
         coalesce(bool_or(option_name = 'autovacuum_enabled' and not option_value::boolean), false) as is_off
  from pg_options_to_table(h.reloptions)
) o
cross join lateral (
  select least(o.base + o.factor * greatest(h.reltuples, 0)::float8::numeric, 100000000) as due_at
) d
where n_dead_tup > due_at
order by beyond desc, table_name;
