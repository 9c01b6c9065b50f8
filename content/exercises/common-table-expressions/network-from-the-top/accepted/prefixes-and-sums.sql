with recursive own as (
  select d.*, (select count(*) from jobs as j where j.depot_id = d.id and j.status = any ('{pending,assigned,picked_up}')) as waiting
  from depots as d
),
tree as (
  select own.id, own.waiting, array[own.name]::text[] as path, 1 as level
  from own
  where own.kind = 'region'
  union all
  select own.id, own.waiting, tree.path || own.name, tree.level + 1
  from own, tree
  where own.parent_id = tree.id
)
select above.path, above.level, sum(under.waiting)::int as open_jobs
from tree as above, tree as under
where under.path[:above.level] = above.path
group by above.path, above.level
order by above.path;
