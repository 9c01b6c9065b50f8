-- finding: result.values-differ
-- takes the least time and the least legs independently of each other, so they may be of different routes
with recursive route as (
  select id, 0 as minutes, 0 as legs, array[id] as seen
  from depots where name = 'Bang Na'
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1, r.seen || l.to_depot_id
  from route r join depot_links l on l.from_depot_id = r.id
  where l.to_depot_id <> all (r.seen)
)
select d.name as depot, min(r.minutes) as minutes, min(r.legs) as legs
from route r join depots d on d.id = r.id
where r.legs > 0
group by d.id
order by minutes, depot;
