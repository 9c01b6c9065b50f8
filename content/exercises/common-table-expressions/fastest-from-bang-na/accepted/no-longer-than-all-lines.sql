with recursive trip as (
  select to_depot_id as depot_id, minutes, 1 as legs
  from depot_links
  where from_depot_id = 4
  union
  select l.to_depot_id, t.minutes + l.minutes, t.legs + 1
  from depot_links as l
  join trip as t on t.depot_id = l.from_depot_id
  where t.minutes + l.minutes <= (select sum(minutes) from depot_links)
    and l.to_depot_id <> 4
)
select d.name as depot, t.minutes, min(t.legs) as legs
from trip as t
join depots as d on d.id = t.depot_id
where not exists (
  select
  from trip as better
  where better.depot_id = t.depot_id
    and better.minutes < t.minutes
)
group by d.name, t.minutes
order by t.minutes, d.name;
