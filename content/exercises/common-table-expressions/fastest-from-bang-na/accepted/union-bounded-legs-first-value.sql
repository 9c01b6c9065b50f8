with recursive walk as (
  select l.to_depot_id as id, l.minutes, 1 as legs
  from depot_links l
  where l.from_depot_id = (select id from depots where name = 'Bang Na')
  union
  select l.to_depot_id, w.minutes + l.minutes, w.legs + 1
  from walk w
  join depot_links l on l.from_depot_id = w.id
  where w.legs < (select count(*) from depots) - 1
)
select name as depot, minutes, legs
from (
  select d.name, w.minutes, w.legs,
    row_number() over (partition by w.id order by w.minutes, w.legs) as n
  from walk w
  join depots d on d.id = w.id
  where d.name <> 'Bang Na'
) x
where n = 1
order by 2, 1;
