with recursive climb as (
  select depot_id
  from jobs
  where status not in ('delivered', 'failed', 'cancelled')
  union all
  select d.parent_id
  from climb as c
  join depots as d on d.id = c.depot_id
  where d.parent_id is not null
),
tree (id, path, level) as (
  select id, array[name], 1
  from depots
  where parent_id is null
  union all
  select d.id, t.path || array[d.name], t.level + 1
  from tree as t, depots as d
  where d.parent_id = t.id
)
select t.path, t.level, count(c.depot_id) as open_jobs
from tree as t
left join climb as c on c.depot_id = t.id
group by t.id, t.path, t.level
order by 1;
