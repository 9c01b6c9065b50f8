select
  d.id as driver_id,
  d.nickname,
  count(*) as taken
from drivers as d
join jobs as j on j.driver_id = d.id
group by d.id;
