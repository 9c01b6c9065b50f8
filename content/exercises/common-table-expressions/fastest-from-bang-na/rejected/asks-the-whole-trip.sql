-- finding: sqlstate.42P19
-- a step sees only the rows of the step before, so what was found earlier cannot be asked for there
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
  where l.to_depot_id not in (select depot_id from trip)
),
fastest as (
  select distinct on (depot_id)
    depot_id,
    minutes,
    legs
  from trip
  where legs > 0
  order by depot_id, minutes, legs
)
select
  d.name as depot,
  f.minutes,
  f.legs
from fastest as f
join depots as d on d.id = f.depot_id
order by f.minutes, d.name;
