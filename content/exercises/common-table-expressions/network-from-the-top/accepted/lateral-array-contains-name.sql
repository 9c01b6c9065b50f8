with recursive tree (id, name, path) as (
  select id, name, array[name]::text[] from depots where kind = 'region' and parent_id is null
  union all
  select d.id, d.name, array_append(t.path, d.name)
  from depots d inner join tree t on t.id = d.parent_id
)
select t.path, cardinality(t.path) as level, w.open_jobs
from tree t
cross join lateral (
  select count(*) as open_jobs
  from jobs j
  where j.status not in ('delivered', 'failed', 'cancelled')
    and j.depot_id in (select s.id from tree s where s.path @> array[t.name])
) w
order by t.path;
