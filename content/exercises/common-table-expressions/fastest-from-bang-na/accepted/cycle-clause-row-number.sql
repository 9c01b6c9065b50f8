with recursive route (id, minutes, legs) as (
  select id, 0, 0 from depots where id = 4
  union all
  select l.to_depot_id, r.minutes + l.minutes, r.legs + 1
  from route r, depot_links l
  where l.from_depot_id = r.id
) cycle id set again using trail,
best as (
  select id, minutes, legs, row_number() over (partition by id order by minutes, legs) as n
  from route
  where not again
)
select d.name as depot, b.minutes, b.legs
from best b join depots d on d.id = b.id
where b.n = 1 and b.legs > 0
order by 2, 1;
