-- read board
select id, name, contact_phone, province
from contact_list;

-- read very-important
select name, phone
from vip_contacts;

-- read hotline
select id, name
from caller('053-555-077');

-- write new-number
update customers
set contact_phone = '053-556-0' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-customer
insert into customers
  (name, contact_phone, province)
values
  ('Van ' || $1, '081-555-4' || $1, 'Bangkok');

-- write move
update contact_list
set province = 'Lamphun'
where id = 'c0000000-0000-4000-8000-000000000004';
