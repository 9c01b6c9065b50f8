-- finding: result.rows-differ
-- counts on region, hub and depot, so places deeper down are missing
with tree as (
  select d.id, array_remove(array[g.name, p.name, d.name], null) as path
  from depots d
  left join depots p on p.id = d.parent_id
  left join depots g on g.id = p.parent_id
)
select t.path, cardinality(t.path) as level, count(j.id) as open_jobs
from tree t
join tree b on b.path[1:cardinality(t.path)] = t.path
left join jobs j on j.depot_id = b.id and j.status in ('pending', 'assigned', 'picked_up')
group by t.path
order by t.path;
