-- finding: sqlstate.2BP01
-- a view that reads the column keeps it from being dropped
set lock_timeout = '2s';

alter table customers
drop constraint if exists customers_reachable,
add constraint customers_reachable check (contact_phone is not null or email is not null) not valid;

alter table customers
validate constraint customers_reachable;

drop index concurrently if exists customers_province_contact_phone_idx;

create index concurrently customers_province_contact_phone_idx
on customers (province, contact_phone);

-- retire old

drop trigger if exists keep_numbers_in_step on customers;

drop function if exists keep_numbers_in_step();

alter table customers
drop column if exists phone;
