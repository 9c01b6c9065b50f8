-- finding: migration.rerun-differs
-- the same days under other numbers are other rows, and whatever refers to them by id has lost them
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
  baht = excluded.baht
where (service_fees.label, service_fees.baht) is distinct from (excluded.label, excluded.baht);

do $$
begin
  delete from holidays;
  insert into holidays
    (day, name)
  values
    ('2026-01-01', 'New Year'),
    ('2026-04-06', 'Chakri Day'),
    ('2026-04-13', 'Songkran'),
    ('2026-04-14', 'Songkran'),
    ('2026-04-15', 'Songkran'),
    ('2026-05-01', 'Labour Day'),
    ('2026-05-01', 'Company outing'),
    ('2026-05-04', 'Coronation Day'),
    ('2026-12-31', 'New Year');
end
$$;
