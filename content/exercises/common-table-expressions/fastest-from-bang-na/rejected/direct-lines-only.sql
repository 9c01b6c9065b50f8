-- finding: result.rows-differ
-- sees only the depots at the end of the first leg
with recursive trip as (
  select
    id as depot_id,
    0 as minutes,
    0 as legs
  from depots
  where name = 'Bang Na'
  union all
  select
    l.to_depot_id,
    t.minutes + l.minutes,
    t.legs + 1
  from trip as t
  join depot_links as l on l.from_depot_id = t.depot_id
) cycle depot_id set comes_back using route,
fastest as (
  select distinct on (depot_id)
    depot_id,
    minutes,
    legs
  from trip
  where legs = 1
    and not comes_back
  order by depot_id, minutes, legs
)
select
  d.name as depot,
  f.minutes,
  f.legs
from fastest as f
join depots as d on d.id = f.depot_id
order by f.minutes, d.name;
