-- finding: result.values-differ
-- a depot without open jobs still has one row after the outer join
with recursive tree as (
  select
    id,
    name,
    1 as level,
    array[name] as path
  from depots
  where parent_id is null
  union all
  select
    d.id,
    d.name,
    t.level + 1,
    t.path || d.name
  from tree as t
  join depots as d on d.parent_id = t.id
)
select
  t.path,
  t.level,
  count(*) as open_jobs
from tree as t
join tree as below on t.name = any (below.path)
left join jobs as j on j.depot_id = below.id
  and j.status in ('pending', 'assigned', 'picked_up')
group by t.path, t.level
order by t.path;
