-- left joins to a CTE of all name/value pairs, one join per option; case for the cap
with opt as (
  select h.table_name, left(x, strpos(x, '=') - 1) as name, substr(x, strpos(x, '=') + 1) as value
  from ops.table_health h, unnest(h.reloptions) x
), due as (
  select h.table_name, h.n_dead_tup,
         coalesce(t.value::int, 50) + coalesce(f.value::float8, 0.2) * coalesce(nullif(h.reltuples, -1), 0) as raw,
         e.value is not null as is_off
  from ops.table_health h
  left join opt t on t.table_name = h.table_name and t.name = 'autovacuum_vacuum_threshold'
  left join opt f on f.table_name = h.table_name and f.name = 'autovacuum_vacuum_scale_factor'
  left join opt e on e.table_name = h.table_name and e.name = 'autovacuum_enabled' and e.value in ('off', 'false')
)
select table_name, n_dead_tup,
       round((case when raw > 100000000 then 100000000 else raw end)::numeric, 2) as due_at,
       round((n_dead_tup - case when raw > 100000000 then 100000000 else raw end)::numeric, 2) as beyond,
       is_off
from due
where n_dead_tup > 100000000 or n_dead_tup > raw
order by 4 desc, 1;
