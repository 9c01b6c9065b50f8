with recursive up as (
  select id as place, id as above, 0 as steps from depots
  union all
  select u.place, d.parent_id, u.steps + 1
  from up u join depots d on d.id = u.above
  where d.parent_id is not null
),
load as (
  select u.above as id, count(*) as n
  from jobs j join up u on u.place = j.depot_id
  where j.status::text = any ('{pending,assigned,picked_up}')
  group by u.above
)
select
  array_agg(a.name order by u.steps desc) as path,
  count(*)::int as level,
  coalesce((select l.n from load l where l.id = u.place), 0) as open_jobs
from up u
join depots a on a.id = u.above
group by u.place
order by path;
