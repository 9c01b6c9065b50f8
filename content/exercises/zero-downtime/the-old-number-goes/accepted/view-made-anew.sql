set lock_timeout = '2s';

drop index concurrently if exists customers_province_number_idx;

create index concurrently customers_province_number_idx
on customers (province, contact_phone);

alter table customers
drop constraint if exists customers_reachable_2;

alter table customers
add constraint customers_reachable_2 check (coalesce(contact_phone, email) is not null) not valid;

alter table customers
validate constraint customers_reachable_2;

-- retire old

begin;

drop view if exists to_be_written_to;

create view to_be_written_to as
select id, name, email
from customers
where contact_phone is null
  or contact_phone = '';

drop trigger if exists keep_numbers_in_step on customers;

drop function if exists keep_numbers_in_step();

alter table customers
drop column if exists phone;

commit;
