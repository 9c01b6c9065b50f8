-- read jobs-of-the-shift
select id, reference, status, driver_id
from jobs
where id <= 300;

-- write book
insert into jobs
  (reference, customer_id, depot_id, price_baht, weight_kg)
values
  ('NIGHT-' || $1, 'c0000000-0000-4000-8000-000000000001', 4, 120, 2.5);

-- write take
update jobs
set driver_id = 4
where id = $1 + 150;
