with recursive trip as (
  select d.id, d.name, 0 as minutes, 0 as legs, '/' || d.id || '/' as route
  from depots as d
  where d.name = 'Bang Na'
  union all
  select d.id, d.name, t.minutes + l.minutes, t.legs + 1, t.route || d.id || '/'
  from trip as t
  join depot_links as l on l.from_depot_id = t.id
  join depots as d on d.id = l.to_depot_id
  where strpos(t.route, '/' || d.id || '/') = 0
)
select place.name as depot, best.minutes, best.legs
from depots as place
cross join lateral (
  select t.minutes, t.legs
  from trip as t
  where t.id = place.id
    and t.legs >= 1
  order by t.minutes, t.legs
  limit 1
) as best
order by best.minutes, place.name;
