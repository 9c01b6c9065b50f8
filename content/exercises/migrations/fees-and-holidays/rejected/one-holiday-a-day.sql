-- finding: migration.data-lost
-- two holidays on one day are not a copy of each other
insert into service_fees
  (code, label, baht)
values
  ('remote', 'Remote area', 55),
  ('weekend', 'Weekend or holiday', 40),
  ('cold', 'Cold chain', 80),
  ('night', 'Night delivery', 60)
on conflict (code) do update
set
  label = excluded.label,
  baht = excluded.baht;

delete from holidays
where exists (
  select
  from holidays as earlier
  where earlier.day = holidays.day
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
