-- read number-of-lanna-books
select name, contact_phone
from customers
where id = 'c0000000-0000-4000-8000-000000000003';

-- read newest-customer
select name, contact_phone
from customers
where created_at = (
  select max(created_at)
  from customers
);

-- write new-number
update customers
set contact_phone = '053-556-0' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (name, contact_phone, province)
values
  ('Van ' || $1, '081-555-4' || $1, 'Bangkok');
