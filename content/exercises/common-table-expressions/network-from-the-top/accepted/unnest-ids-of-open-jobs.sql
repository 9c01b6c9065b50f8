with recursive t as (
  select id, parent_id, array[id] as ids, array[name] as path from depots where parent_id is null
  union
  select d.id, d.parent_id, t.ids || d.id, t.path || array[d.name]
  from depots d join t on d.parent_id = t.id
), hits as (
  select t.id from t
  union all
  select unnest(t.ids)
  from t join jobs j on j.depot_id = t.id
  where j.status = 'pending' or j.status = 'assigned' or j.status = 'picked_up'
)
select t.path, array_length(t.path, 1) as level, count(*) - 1 as open_jobs
from t join hits h using (id)
group by t.id, t.path
order by 1;
