with recursive up as (
  select id, name, parent_id, id as above_id, 1 as level, array[name] as path
  from depots
  union all
  select up.id, up.name, d.parent_id, d.id, up.level + 1, d.name || up.path
  from up
  join depots as d on d.id = up.parent_id
)
select
  whole.path,
  whole.level,
  (
    select count(*)
    from jobs as j
    join up on up.id = j.depot_id and up.above_id = whole.id
    where j.status in ('pending', 'assigned', 'picked_up')
  ) as open_jobs
from up as whole
where whole.parent_id is null
order by whole.path;
