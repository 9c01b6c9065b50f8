-- finding: migration.data-lost
-- an upsert that writes every column overwrites what people have set since
insert into service_fees
  (code, label, baht, active)
values
  ('remote', 'Remote area', 55, true),
  ('weekend', 'Weekend or holiday', 40, true),
  ('cold', 'Cold chain', 80, true),
  ('night', 'Night delivery', 60, true)
on conflict (code) do update
set
  label = excluded.label,
  baht = excluded.baht,
  active = excluded.active;

delete from holidays
where exists (
  select
  from holidays as earlier
  where earlier.day = holidays.day
    and earlier.name = holidays.name
    and earlier.id < holidays.id
);

insert into holidays
  (day, name)
select planned.day, planned.name
from (
  values
    (date '2026-04-14', 'Songkran'),
    (date '2026-04-15', 'Songkran'),
    (date '2026-05-04', 'Coronation Day')
) as planned (day, name)
where not exists (
  select
  from holidays
  where holidays.day = planned.day
);
