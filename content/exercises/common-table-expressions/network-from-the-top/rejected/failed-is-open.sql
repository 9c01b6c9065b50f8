-- finding: result.values-differ
-- takes every job neither delivered nor cancelled for open, failed ones too
with recursive tree as (
  select id, array[name] as path from depots where parent_id is null
  union all
  select d.id, t.path || d.name from tree t join depots d on d.parent_id = t.id
)
select t.path, cardinality(t.path) as level, count(j.id) as open_jobs
from tree t
join tree b on b.path[1:cardinality(t.path)] = t.path
left join jobs j on j.depot_id = b.id and j.status not in ('delivered', 'cancelled')
group by t.path
order by t.path;
