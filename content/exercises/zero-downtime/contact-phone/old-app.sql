-- read phone-book
select id, name, phone
from customers;

-- read caller
select id, name
from customers
where phone = '074-555-030';

-- write change-number
update customers
set phone = '082-555-' || lpad($1::text, 4, '0')
where id = ('c0000000-0000-4000-8000-' || lpad(($1 + 1)::text, 12, '0'))::uuid;

-- write take-number-out
update customers
set phone = null
where id = ('c0000000-0000-4000-8000-' || lpad(($1 + 101)::text, 12, '0'))::uuid;

-- write sign-up
insert into customers
  (id, name, phone, province)
values
  (('c0000000-0000-4000-8001-' || lpad($1::text, 12, '0'))::uuid, 'New shop ' || $1, '083-555-' || lpad($1::text, 4, '0'), 'Bangkok')
on conflict (phone) do update
set name = excluded.name;
