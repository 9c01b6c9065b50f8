-- read number-of-lanna-books
select name, phone
from customers
where id = 'c0000000-0000-4000-8000-000000000003';

-- read newest-customer
select name, phone
from customers
where created_at = (
  select max(created_at)
  from customers
);

-- write new-number
update customers
set phone = '053-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (name, phone, province, created_at)
values
  ('Stall ' || $1, '081-555-2' || $1, 'Bangkok', app.now() + $1 * interval '1 hour');

-- write move
update customers
set province = 'Lampang'
where id = 'c0000000-0000-4000-8000-000000000004';
