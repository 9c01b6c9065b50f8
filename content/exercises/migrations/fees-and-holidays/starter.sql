insert into service_fees
  (code, label, baht)
values
  ('cold', 'Cold chain', 80),
  ('night', 'Night delivery', 60);

update service_fees
set baht = baht * 1.1
where code = 'remote';

update service_fees
set label = 'Weekend or holiday'
where code = 'weekend';

insert into holidays
  (day, name)
values
  ('2026-04-06', 'Chakri Day'),
  ('2026-04-13', 'Songkran'),
  ('2026-04-14', 'Songkran'),
  ('2026-04-15', 'Songkran'),
  ('2026-05-04', 'Coronation Day')
on conflict do nothing;
