-- Anchored regular expressions over the joined options, and the cap as a CASE.
with read as (
  select h.*, ',' || coalesce(array_to_string(reloptions, ','), '') || ',' as txt
  from ops.table_health h
), raw as (
  select table_name, n_dead_tup,
    coalesce(substring(txt from ',autovacuum_vacuum_threshold=([^,]*),')::float8, 50)
      + coalesce(substring(txt from ',autovacuum_vacuum_scale_factor=([^,]*),')::float8, 0.2)
      * (case when reltuples < 0 then 0 else reltuples end)::float8 as wanted,
    txt ~ ',autovacuum_enabled=(off|false),' as is_off
  from read
), capped as (
  select *, case when wanted > 100000000 then 100000000 else round(wanted::numeric, 6) end as due_at from raw
)
select table_name, n_dead_tup, due_at, n_dead_tup - due_at as beyond, is_off
from capped
where n_dead_tup > due_at
order by beyond desc, table_name;
