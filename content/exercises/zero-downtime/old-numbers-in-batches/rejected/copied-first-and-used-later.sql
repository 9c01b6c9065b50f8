-- finding: migration.updates-lost
-- fills from a copy taken at the beginning, and takes back numbers that were changed in the meantime
create table if not exists numbers_to_copy as
select id, phone, row_number() over (order by id) as place
from customers
where phone is not null;

update customers as c
set contact_phone = n.phone
from numbers_to_copy as n
where n.id = c.id
  and n.place between 1 and 50;

update customers as c
set contact_phone = n.phone
from numbers_to_copy as n
where n.id = c.id
  and n.place between 51 and 100;

update customers as c
set contact_phone = n.phone
from numbers_to_copy as n
where n.id = c.id
  and n.place between 101 and 150;

update customers as c
set contact_phone = n.phone
from numbers_to_copy as n
where n.id = c.id
  and n.place between 151 and 200;

drop table numbers_to_copy;
