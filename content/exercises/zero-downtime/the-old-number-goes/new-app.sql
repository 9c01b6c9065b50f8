-- read numbers
select id, name, contact_phone
from customers;

-- read letters
select id, name, email
from to_be_written_to;

-- write new-number
update customers
set contact_phone = '053-556-0' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (name, contact_phone, province)
values
  ('Van ' || $1, '081-555-4' || $1, 'Bangkok');
