-- read numbers
select id, name, phone
from customers;

-- read letters
select id, name, email
from to_be_written_to;

-- write new-number
update customers
set phone = '053-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (name, phone, province)
values
  ('Stall ' || $1, '081-555-2' || $1, 'Bangkok');
