with recursive route as (
  select d.id, 0 as minutes, 0 as legs, array[d.id] as seen
  from depots d
  where d.name = 'Bang Na'
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1, r.seen || l.to_depot_id
  from route r, depot_links l
  where l.from_depot_id = r.id
    and l.to_depot_id <> all (r.seen)
), best as (
  select distinct on (id) id, minutes, legs
  from route
  where legs > 0
  order by id, minutes, legs
)
select d.name as depot, b.minutes, b.legs
from best b, depots d
where d.id = b.id
order by b.minutes, d.name;
