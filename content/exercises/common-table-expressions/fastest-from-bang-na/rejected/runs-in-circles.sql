-- finding: sqlstate.53400
-- nothing stops a truck from driving the same circle again, so the recursion grows until there is no room
with recursive trip as (
  select
    id as depot_id,
    0 as minutes,
    0 as legs,
    array[name] as route
  from depots
  where name = 'Bang Na'
  union all
  select
    d.id,
    t.minutes + l.minutes,
    t.legs + 1,
    t.route || d.name
  from trip as t
  join depot_links as l on l.from_depot_id = t.depot_id
  join depots as d on d.id = l.to_depot_id
)
select distinct on (depot_id)
  route[cardinality(route)] as depot,
  minutes,
  legs
from trip
where legs > 0
order by depot_id, minutes, legs;
