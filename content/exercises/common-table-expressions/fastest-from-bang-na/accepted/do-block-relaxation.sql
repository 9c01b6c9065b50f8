create temporary table best (depot_id int primary key, minutes int not null, legs int not null);
insert into best select id, 0, 0 from depots where name = 'Bang Na';
do $$
declare
  n bigint;
begin
  loop
    insert into best
    select distinct on (l.to_depot_id) l.to_depot_id, b.minutes + l.minutes, b.legs + 1
    from best b join depot_links l on l.from_depot_id = b.depot_id
    order by l.to_depot_id, b.minutes + l.minutes, b.legs + 1
    on conflict (depot_id) do update
      set minutes = excluded.minutes, legs = excluded.legs
      where (excluded.minutes, excluded.legs) < (best.minutes, best.legs);
    get diagnostics n = row_count;
    exit when n = 0;
  end loop;
end
$$;
select d.name as depot, b.minutes, b.legs
from best b join depots d on d.id = b.depot_id
where b.minutes > 0
order by b.minutes, d.name;
