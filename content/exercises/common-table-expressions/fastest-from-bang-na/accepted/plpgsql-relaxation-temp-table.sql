create temp table reach (depot_id integer primary key, minutes integer not null, legs integer not null);
insert into reach select id, 0, 0 from depots where name = 'Bang Na';
do $$
begin
  loop
    insert into reach as r
    select distinct on (l.to_depot_id)
      l.to_depot_id, r.minutes + l.minutes, r.legs + 1
    from reach r
    join depot_links l on l.from_depot_id = r.depot_id
    order by l.to_depot_id, r.minutes + l.minutes, r.legs + 1
    on conflict (depot_id) do update
      set minutes = excluded.minutes, legs = excluded.legs
      where (excluded.minutes, excluded.legs) < (r.minutes, r.legs);
    exit when not found;
  end loop;
end
$$;
select d.name as depot, r.minutes, r.legs
from reach r
join depots d on d.id = r.depot_id
where r.legs > 0
order by r.minutes, d.name;
