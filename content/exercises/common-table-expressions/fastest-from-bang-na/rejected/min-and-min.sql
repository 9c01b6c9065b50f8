-- finding: result.values-differ
-- takes the fewest legs of any route instead of the legs of the fastest one
with recursive route as (
  select 4 as id, 0 as minutes, 0 as legs, array[4] as seen
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1, r.seen || l.to_depot_id
  from route r join depot_links l on l.from_depot_id = r.id
  where l.to_depot_id <> all (r.seen)
)
select d.name as depot, min(r.minutes) as minutes, min(r.legs) as legs
from route r join depots d on d.id = r.id
where r.id <> 4
group by d.id
order by minutes, depot;
