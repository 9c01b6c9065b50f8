begin;

insert into service_fees
  (code, label, baht)
values
  ('cold', 'Cold chain', 80),
  ('night', 'Night delivery', 60)
on conflict do nothing;

update service_fees
set baht = 55
where code = 'remote';

update service_fees
set label = 'Weekend or holiday'
where code = 'weekend';

do $$
declare
  planned record;
begin
  delete from holidays
  where id not in (
    select max(id)
    from holidays
    group by day, name
  );
  for planned in
    select day, name
    from (
      values
        (date '2026-04-14', 'Songkran'),
        (date '2026-04-15', 'Songkran'),
        (date '2026-05-04', 'Coronation Day')
    ) as list (day, name)
  loop
    perform
    from holidays
    where day = planned.day;
    if not found then
      insert into holidays (day, name)
      values (planned.day, planned.name);
    end if;
  end loop;
end
$$;

commit;
