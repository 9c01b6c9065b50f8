create temp table tree as
select d.id, d.parent_id, array[d.name] as path, 1 as level,
  (select count(*) from jobs j where j.depot_id = d.id and j.status < 'delivered') as open_jobs
from depots d
where d.parent_id is null;

do $$
declare
  l int := 1;
begin
  loop
    insert into tree
    select d.id, d.parent_id, t.path || d.name, l + 1,
      (select count(*) from jobs j where j.depot_id = d.id and j.status < 'delivered')
    from depots d join tree t on t.id = d.parent_id
    where t.level = l;
    exit when not found;
    l := l + 1;
  end loop;
  while l > 1 loop
    update tree p set open_jobs = p.open_jobs + s.n
    from (select parent_id, sum(open_jobs) as n from tree where level = l group by parent_id) s
    where p.id = s.parent_id;
    l := l - 1;
  end loop;
end
$$;

select path, level, open_jobs from tree order by path;
