merge into service_fees
using (
  values
    ('remote', 'Remote area', 55),
    ('weekend', 'Weekend or holiday', 40),
    ('cold', 'Cold chain', 80),
    ('night', 'Night delivery', 60)
) as list (code, label, baht)
on service_fees.code = list.code
when matched then
  update set label = list.label, baht = list.baht
when not matched then
  insert (code, label, baht)
  values (list.code, list.label, list.baht);

delete from holidays
where id not in (
  select min(id)
  from holidays
  group by day, name
);

merge into holidays
using (
  values
    (date '2026-04-14', 'Songkran'),
    (date '2026-04-15', 'Songkran'),
    (date '2026-05-04', 'Coronation Day')
) as planned (day, name)
on holidays.day = planned.day
when not matched then
  insert (day, name)
  values (planned.day, planned.name);
