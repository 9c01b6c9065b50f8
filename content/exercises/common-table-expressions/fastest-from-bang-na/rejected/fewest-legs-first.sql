-- finding: result.values-differ
-- believes the route with the fewest legs is the fastest
with recursive route as (
  select id, 0 as minutes, 0 as legs, array[id] as seen
  from depots where name = 'Bang Na'
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1, r.seen || l.to_depot_id
  from route r join depot_links l on l.from_depot_id = r.id
  where l.to_depot_id <> all (r.seen)
)
select * from (
  select distinct on (r.id) d.name as depot, r.minutes, r.legs
  from route r join depots d on d.id = r.id
  where r.legs > 0
  order by r.id, r.legs, r.minutes
) x
order by minutes, depot;
