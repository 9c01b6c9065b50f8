with recursive r as (
  select id as depot_id, 0 as minutes, 0 as legs from depots where name = 'Bang Na'
  union all
  select depot_id, minutes, legs
  from (
    select l.to_depot_id as depot_id, r.minutes + l.minutes as minutes, r.legs + 1 as legs,
      row_number() over (partition by l.to_depot_id order by r.minutes + l.minutes) as rn
    from r join depot_links l on l.from_depot_id = r.depot_id
    where r.legs < (select count(*) from depots)
  ) s
  where rn = 1
), fastest as (
  select depot_id, min(minutes) as minutes from r group by depot_id
)
select d.name as depot, f.minutes, min(r.legs) as legs
from fastest f
join r using (depot_id, minutes)
join depots d on d.id = f.depot_id
where d.name <> 'Bang Na'
group by d.id, d.name, f.minutes
order by f.minutes, d.name;
