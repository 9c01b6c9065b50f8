select
  h.table_name,
  h.n_dead_tup,
  least(coalesce(max(t.value::numeric), 50) + coalesce(max(f.value::numeric), 0.2) * greatest(h.reltuples, 0)::numeric, 100000000) as due_at,
  h.n_dead_tup - least(coalesce(max(t.value::numeric), 50) + coalesce(max(f.value::numeric), 0.2) * greatest(h.reltuples, 0)::numeric, 100000000) as beyond,
  coalesce(bool_or(lower(e.value) in ('off', 'false')), false) as is_off
from ops.table_health as h
left join lateral (
  select regexp_replace(x, '^[^=]*=', '') as value from unnest(h.reloptions) as x where x like 'autovacuum\_vacuum\_threshold=%'
) as t on true
left join lateral (
  select regexp_replace(x, '^[^=]*=', '') as value from unnest(h.reloptions) as x where x like 'autovacuum\_vacuum\_scale\_factor=%'
) as f on true
left join lateral (
  select regexp_replace(x, '^[^=]*=', '') as value from unnest(h.reloptions) as x where x like 'autovacuum\_enabled=%'
) as e on true
group by h.table_name, h.n_dead_tup, h.reltuples
having h.n_dead_tup > least(coalesce(max(t.value::numeric), 50) + coalesce(max(f.value::numeric), 0.2) * greatest(h.reltuples, 0)::numeric, 100000000)
order by beyond desc, h.table_name;
