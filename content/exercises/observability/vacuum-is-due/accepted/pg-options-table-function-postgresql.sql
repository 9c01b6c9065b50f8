-- pg_options_to_table, the function that PostgreSQL itself has for this.
select t.table_name, t.n_dead_tup, d.due_at, t.n_dead_tup - d.due_at as beyond, o.is_off
from ops.table_health as t
cross join lateral (
  select
    coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_threshold'), '50')::numeric as base,
    coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_scale_factor'), '0.2')::numeric as factor,
    not coalesce(max(option_value) filter (where option_name = 'autovacuum_enabled'), 'on')::boolean as is_off
  from pg_options_to_table(t.reloptions)
) as o
cross join lateral (
  select least(o.base + o.factor * greatest(t.reltuples, 0)::float8::numeric, 100000000) as due_at
) as d
where t.n_dead_tup > d.due_at
order by beyond desc, t.table_name;
