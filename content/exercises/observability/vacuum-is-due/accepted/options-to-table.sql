select
  h.table_name,
  h.n_dead_tup,
  l.due_at,
  h.n_dead_tup - l.due_at as beyond,
  s.is_off
from ops.table_health as h
cross join lateral (
  select
    coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_threshold'), '50')::float8 as threshold,
    coalesce(max(option_value) filter (where option_name = 'autovacuum_vacuum_scale_factor'), '0.2')::float8 as factor,
    coalesce(bool_or(not option_value::boolean) filter (where option_name = 'autovacuum_enabled'), false) as is_off
  from pg_options_to_table(h.reloptions)
) as s
cross join lateral (
  select least(s.threshold + s.factor * case when h.reltuples < 0 then 0 else h.reltuples end, 1e8) as due_at
) as l
where h.n_dead_tup > l.due_at
order by 4 desc, h.table_name;
