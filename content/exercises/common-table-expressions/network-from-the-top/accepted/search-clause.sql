with recursive tree as (
  select id, name, array[name] as path
  from depots
  where parent_id is null
  union all
  select d.id, d.name, t.path || d.name
  from tree as t
  join depots as d on d.parent_id = t.id
) search depth first by name set sequence
select
  path,
  array_length(path, 1) as level,
  (
    with recursive below as (
      select tree.id
      union all
      select d.id
      from below as b
      join depots as d on d.parent_id = b.id
    )
    select count(*)
    from jobs
    where depot_id in (select id from below)
      and status in ('pending', 'assigned', 'picked_up')
  ) as open_jobs
from tree
order by sequence;
