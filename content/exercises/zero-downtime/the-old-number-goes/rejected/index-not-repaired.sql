-- finding: migration.retry-differs
-- passes over the invalid index that a build left when it was cut off
set lock_timeout = '2s';

create or replace view to_be_written_to as
select id, name, email
from customers
where contact_phone is null
  or contact_phone = '';

alter table customers
drop constraint if exists customers_reachable,
add constraint customers_reachable check (contact_phone is not null or email is not null) not valid;

alter table customers
validate constraint customers_reachable;

create index concurrently if not exists customers_province_contact_phone_idx
on customers (province, contact_phone);

-- retire old

drop trigger if exists keep_numbers_in_step on customers;

drop function if exists keep_numbers_in_step();

alter table customers
drop column if exists phone;
