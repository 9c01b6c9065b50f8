-- finding: migration.rerun-differs
-- ten percent more than now is another price each time, a price is the same
insert into service_fees
  (code, label, baht)
values
  ('cold', 'Cold chain', 80),
  ('night', 'Night delivery', 60)
on conflict do nothing;

update service_fees
set baht = baht * 1.1
where code = 'remote';

update service_fees
set label = 'Weekend or holiday'
where code = 'weekend';

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
