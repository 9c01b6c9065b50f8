-- read numbers
select id, name, phone
from customers;

-- write new-number-of-a-stall
update customers
set phone = '081-557-000' || $1
where name = 'Stall ' || (20 + $1);

-- write new-number-of-the-last-stall
update customers
set phone = '081-558-000' || $1
where name = 'Stall 188';

-- write new-number-of-a-regular
update customers
set phone = '053-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (id, name, phone, province)
values
  (('c0000000-0000-4000-8001-' || lpad($1::text, 12, '0'))::uuid, 'Cart ' || $1, '081-555-2' || $1, 'Bangkok');
