update service_fees
set baht = 55
where code = 'remote'
  and baht = 50;

update service_fees
set label = 'Weekend or holiday'
where code = 'weekend';

insert into service_fees
  (code, label, baht)
select 'cold', 'Cold chain', 80
where not exists (select from service_fees where code = 'cold');

insert into service_fees
  (code, label, baht)
select 'night', 'Night delivery', 60
where not exists (select from service_fees where code = 'night');

delete from holidays as later
using holidays as earlier
where (later.day, later.name) = (earlier.day, earlier.name)
  and later.id > earlier.id;

insert into holidays
  (day, name)
select '2026-05-04', 'Coronation Day'
where not exists (select from holidays where day = '2026-05-04');

insert into holidays
  (day, name)
select day::date, 'Songkran'
from generate_series(date '2026-04-14', '2026-04-15', interval '1 day') as day
except
select day, name
from holidays;
