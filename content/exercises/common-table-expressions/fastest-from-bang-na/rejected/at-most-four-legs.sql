-- finding: result.rows-missing
-- stops the recursion after four legs to get out of the circles, believing no route needs more
with recursive route as (
  select 4 as id, 0 as minutes, 0 as legs
  union
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1
  from route r join depot_links l on l.from_depot_id = r.id
  where r.legs < 4
)
select depot, minutes, legs
from (
  select distinct on (d.id) d.name as depot, r.minutes, r.legs
  from route r join depots d on d.id = r.id
  where r.id <> 4
  order by d.id, r.minutes, r.legs
) s
order by minutes, depot;
