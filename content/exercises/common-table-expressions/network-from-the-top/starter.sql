select
  array[d.name] as path,
  1 as level,
  count(j.id) as open_jobs
from depots as d
join jobs as j on j.depot_id = d.id
where d.parent_id is null
group by d.name
order by path;
