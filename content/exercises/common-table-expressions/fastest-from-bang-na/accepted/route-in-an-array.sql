with recursive trip (depot_id, minutes, route) as (
  select to_depot_id, minutes, array[from_depot_id, to_depot_id]
  from depot_links
  where from_depot_id = (select id from depots where name = 'Bang Na')
  union all
  select l.to_depot_id, t.minutes + l.minutes, t.route || l.to_depot_id
  from trip as t
  join depot_links as l on l.from_depot_id = t.depot_id and l.to_depot_id <> all (t.route)
)
select d.name as depot, min(t.minutes) as minutes, (array_agg(cardinality(t.route) - 1 order by t.minutes, cardinality(t.route)))[1] as legs
from trip as t
join depots as d on d.id = t.depot_id
group by d.id
order by minutes, depot;
