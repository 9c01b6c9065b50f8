-- read board
select id, name, phone, province
from contact_list;

-- read very-important
select name, phone
from vip_contacts;

-- read hotline
select id, name
from caller('053-555-077');

-- write new-number
update customers
set phone = '053-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000003';

-- write new-number-of-a-vip
update customers
set phone = '076-555-03' || $1
where id = 'c0000000-0000-4000-8000-000000000012';

-- write new-customer
insert into customers
  (name, phone, province)
values
  ('Stall ' || $1, '081-555-2' || $1, 'Bangkok');

-- write move
update contact_list
set province = case province when 'Lampang' then 'Chiang Mai' else 'Lampang' end
where id = 'c0000000-0000-4000-8000-000000000004';
