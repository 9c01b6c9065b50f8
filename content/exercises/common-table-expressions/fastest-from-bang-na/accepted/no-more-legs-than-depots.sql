with recursive trip as (
  select 4 as depot_id, 0 as minutes, 0 as legs
  union
  select l.to_depot_id, t.minutes + l.minutes, t.legs + 1
  from trip as t, depot_links as l
  where l.from_depot_id = t.depot_id
    and t.legs < (select count(*) from depots)
),
ranked as (
  select depot_id, minutes, legs, row_number() over (partition by depot_id order by minutes, legs) as place
  from trip
)
select d.name as depot, r.minutes, r.legs
from ranked as r
join depots as d on d.id = r.depot_id
where r.place = 1
  and r.depot_id <> 4
order by r.minutes, d.name;
