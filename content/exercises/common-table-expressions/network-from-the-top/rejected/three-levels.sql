-- finding: result.rows-missing
-- three joins see three levels, and the network may have more
with tree as (
  select id, array[name] as path, 1 as level
  from depots
  where parent_id is null
  union all
  select h.id, array[r.name, h.name], 2
  from depots as r
  join depots as h on h.parent_id = r.id
  where r.parent_id is null
  union all
  select d.id, array[r.name, h.name, d.name], 3
  from depots as r
  join depots as h on h.parent_id = r.id
  join depots as d on d.parent_id = h.id
  where r.parent_id is null
)
select t.path, t.level, count(j.id) as open_jobs
from tree as t
join tree as b on b.path[:t.level] = t.path
left join jobs as j on j.depot_id = b.id and j.status in ('pending', 'assigned', 'picked_up')
group by t.path, t.level
order by t.path;
