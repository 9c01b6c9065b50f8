with recursive place as (
  select id, array[name] as path
  from depots
  where parent_id is null
  union all
  select d.id, array_append(p.path, d.name)
  from depots as d
  join place as p on p.id = d.parent_id
),
reach as (
  select id as top_id, id
  from depots
  union
  select r.top_id, d.id
  from reach as r
  join depots as d on d.parent_id = r.id
),
waiting as (
  select r.top_id, count(*) as open_jobs
  from reach as r
  join jobs as j on j.depot_id = r.id
  where j.status <= 'picked_up'
  group by r.top_id
)
select p.path, cardinality(p.path) as level, coalesce(w.open_jobs, 0) as open_jobs
from place as p
left join waiting as w on w.top_id = p.id
order by p.path;
