with recursive walk (id, minutes, legs) as (
  select id, 0, 0 from depots where name = 'Bang Na'
  union all
  select l.to_depot_id, w.minutes + l.minutes, w.legs + 1
  from walk w join depot_links l on l.from_depot_id = w.id
) cycle id set again using trail,
reached as (
  select distinct id, minutes, legs from walk where not again
)
select d.name as depot, a.minutes, a.legs
from reached a
join depots d using (id)
where d.name <> 'Bang Na'
  and not exists (
    select from reached b
    where b.id = a.id
      and (b.minutes, b.legs) < (a.minutes, a.legs)
  )
order by minutes, depot;
