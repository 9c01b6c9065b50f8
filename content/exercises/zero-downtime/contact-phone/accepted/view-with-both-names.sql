begin;
set local lock_timeout = '2s';
alter table customers rename to customers_table;
alter table customers_table rename column phone to contact_phone;
create view customers as
select id, name, email, contact_phone as phone, province, tags, preferences, created_at, contact_phone
from customers_table;
commit;

-- deploy new
-- retire old

begin;
set local lock_timeout = '2s';
drop view customers;
alter table customers_table rename to customers;
commit;
