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
where ctid in (
  select ctid
  from (
    select ctid, row_number() over (partition by day, name order by id desc) as copy
    from holidays
  ) as numbered
  where copy > 1
);

insert into holidays
  (day, name)
select day, name
from (
  values
    (date '2026-04-14', 'Songkran'),
    (date '2026-04-15', 'Songkran'),
    (date '2026-05-04', 'Coronation Day')
) as planned (day, name)
left join (select day as taken from holidays) as present on present.taken = planned.day
where present.taken is null;
