-- read jobs
select id, cod_baht
from jobs;

-- read to-collect
select driver_id, sum(cod_baht)
from jobs
where driver_id is not null
group by driver_id;

-- write agree
update jobs
set cod_baht = 100 + $1
where id = 101 + $1;

-- write call-off
update jobs
set cod_baht = null
where id = 140 - $1;

-- write book-with-cash
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg, cod_baht)
values
  ('CASH-' || $1, 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5, $1);

-- write book-without-cash
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('BANK-' || $1, 'c0000000-0000-4000-8000-000000000001', 8, 120, 2.5);

-- write delete-booking
delete from jobs
where reference = 'CASH-' || ($1 - 2);
