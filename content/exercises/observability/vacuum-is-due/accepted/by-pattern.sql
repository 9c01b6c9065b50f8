with o as (
  select
    *,
    array_to_string(reloptions, ',') as line
  from ops.table_health
),
l as (
  select
    table_name,
    n_dead_tup,
    coalesce(substring(line from '(?:^|,)autovacuum_vacuum_threshold=([0-9]+)')::integer, 50)
      + coalesce(substring(line from '(?:^|,)autovacuum_vacuum_scale_factor=([0-9.]+)')::numeric, 0.2)
      * (case reltuples when -1 then 0 else reltuples end)::bigint as due_at,
    coalesce(line ~ 'autovacuum_enabled=(off|false|no|0|f)', false) as is_off
  from o
)
select
  table_name,
  n_dead_tup,
  case when due_at > 100000000 then 100000000 else due_at end as due_at,
  n_dead_tup - least(due_at, 100000000) as beyond,
  is_off
from l
where n_dead_tup > due_at
  or n_dead_tup > 100000000
order by n_dead_tup - least(due_at, 100000000) desc, table_name;
