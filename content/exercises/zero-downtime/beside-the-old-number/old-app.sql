-- read customer-sheet
select *
from customers;

-- read hotline
select *
from customer_by_phone('02-555-0141');

-- read hotline-print-house
select *
from customer_by_phone('02-555-0187');

-- write new-customer
insert into customers
  (name, phone, province)
values
  ('Stall ' || $1, '081-555-2' || $1, 'Bangkok');

-- write new-number
update customers
set phone = '02-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000003';
