with recursive tree as (
  select id, array[name] as path, 1 as level
  from depots where parent_id is null
  union all
  select d.id, t.path || d.name, t.level + 1
  from tree t, depots d
  where d.parent_id = t.id
)
select t.path, t.level, count(j.id) as open_jobs
from tree t
join tree below on below.path[1:t.level] = t.path
left join jobs j on j.depot_id = below.id
  and j.status in ('pending', 'assigned', 'picked_up')
group by t.path, t.level
order by t.path;
