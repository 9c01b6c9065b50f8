with o as (
  select
    h.table_name,
    h.n_dead_tup,
    greatest(h.reltuples, 0) as rows,
    coalesce(j.options, '{}') as options
  from ops.table_health as h
  left join lateral (
    select jsonb_object_agg(split_part(x, '=', 1), split_part(x, '=', 2)) as options
    from unnest(h.reloptions) as x
  ) as j on true
)
select
  table_name,
  n_dead_tup,
  due_at,
  n_dead_tup - due_at as beyond,
  coalesce((options ->> 'autovacuum_enabled')::boolean, true) is false as is_off
from o
cross join lateral (
  values (least(
    100000000,
    coalesce((options ->> 'autovacuum_vacuum_threshold')::numeric, 50)
      + rows::numeric * coalesce((options ->> 'autovacuum_vacuum_scale_factor')::numeric, 0.2)
  ))
) as d (due_at)
where due_at < n_dead_tup
order by due_at - n_dead_tup, table_name;
