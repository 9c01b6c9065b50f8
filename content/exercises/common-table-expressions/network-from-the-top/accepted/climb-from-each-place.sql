with recursive up as (
  select id as place, id as above, name, parent_id, 0 as steps from depots
  union all
  select up.place, p.id, p.name, p.parent_id, up.steps + 1
  from up join depots p on p.id = up.parent_id
), paths as (
  select place, array_agg(name order by steps desc) as path from up group by place
)
select path, cardinality(path) as level, (
    select count(*) from jobs j join up on up.place = j.depot_id
    where up.above = paths.place and j.status not in ('delivered', 'failed', 'cancelled')
  ) as open_jobs
from paths
order by path;
