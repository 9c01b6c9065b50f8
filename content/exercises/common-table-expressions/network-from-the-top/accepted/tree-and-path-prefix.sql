with recursive tree as (
  select id, array[name] as path, 1 as level
  from depots where parent_id is null
  union all
  select d.id, t.path || d.name, t.level + 1
  from tree t join depots d on d.parent_id = t.id
), open_here as (
  select depot_id, count(*) as n from jobs
  where status in ('pending', 'assigned', 'picked_up') group by depot_id
)
select t.path, t.level, coalesce(sum(o.n), 0)::bigint as open_jobs
from tree t
join tree b on b.path[1:t.level] = t.path
left join open_here o on o.depot_id = b.id
group by t.id, t.path, t.level
order by t.path;
