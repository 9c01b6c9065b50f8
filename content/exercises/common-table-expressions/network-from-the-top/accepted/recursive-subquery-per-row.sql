with recursive tree (id, path) as (
  select id, array[name]::text[] from depots where parent_id is null
  union all
  select d.id, array_append(path, d.name) from depots d, tree where d.parent_id = tree.id
)
select
  tree.path,
  array_length(tree.path, 1) as level,
  (with recursive sub as (
     select tree.id as id
     union
     select d.id from depots d join sub on d.parent_id = sub.id
   )
   select count(*) from jobs
   where depot_id in (select id from sub) and status = any (array['pending', 'assigned', 'picked_up']::job_status[])
  ) as open_jobs
from tree
order by tree.path asc;
