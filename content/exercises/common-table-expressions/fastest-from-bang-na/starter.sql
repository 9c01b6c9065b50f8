select
  d.name as depot,
  l.minutes,
  1 as legs
from depot_links as l
join depots as d on d.id = l.to_depot_id
where l.from_depot_id = 4
order by l.minutes, d.name;
