with recursive route as (
  select l.to_depot_id as id, l.minutes, 1 as legs, array[l.from_depot_id, l.to_depot_id] as seen
  from depot_links l
  join depots d on d.id = l.from_depot_id
  where d.name = 'Bang Na'
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1, r.seen || l.to_depot_id
  from route r
  join depot_links l on l.from_depot_id = r.id
  where l.to_depot_id <> all (r.seen)
)
select depot, minutes, legs
from (
  select distinct on (d.id) d.name as depot, r.minutes, r.legs
  from route r join depots d on d.id = r.id
  order by d.id, r.minutes, r.legs
) best
order by minutes, depot;
