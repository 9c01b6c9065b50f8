begin;
set local lock_timeout = '1s';
create or replace view to_be_written_to as
select c.id, c.name, c.email
from customers as c
where coalesce(c.contact_phone, '') = '';
alter table customers drop constraint if exists customers_contactable;
alter table customers
add constraint customers_contactable
check (num_nonnulls(contact_phone, email) > 0) not valid;
commit;

alter table customers validate constraint customers_contactable;

drop index concurrently if exists customers_numbers_by_province;
create index concurrently customers_numbers_by_province on customers (province, contact_phone);

-- retire old
begin;
set local lock_timeout = '1s';
drop function if exists keep_numbers_in_step() cascade;
alter table customers drop column if exists phone;
commit;
