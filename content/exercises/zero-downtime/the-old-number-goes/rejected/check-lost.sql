-- finding: probe.accepted
-- a check goes along with a column it names, and nothing is said about it
set lock_timeout = '2s';

create or replace view to_be_written_to as
select id, name, email
from customers
where contact_phone is null
  or contact_phone = '';

drop index concurrently if exists customers_province_contact_phone_idx;

create index concurrently customers_province_contact_phone_idx
on customers (province, contact_phone);

-- retire old

drop trigger if exists keep_numbers_in_step on customers;

drop function if exists keep_numbers_in_step();

alter table customers
drop column if exists phone;
