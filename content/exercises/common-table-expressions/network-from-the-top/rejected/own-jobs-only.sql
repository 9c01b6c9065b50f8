-- finding: result.values-differ
-- counts only the jobs that wait at the place itself, not those below it
with recursive tree as (
  select id, array[name] as path, 1 as level
  from depots where parent_id is null
  union all
  select d.id, t.path || d.name, t.level + 1
  from tree t join depots d on d.parent_id = t.id
)
select t.path, t.level, count(j.id) as open_jobs
from tree t
left join jobs j on j.depot_id = t.id and j.status in ('pending', 'assigned', 'picked_up')
group by t.path, t.level
order by t.path;
