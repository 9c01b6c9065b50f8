drop index concurrently if exists customers_province_contact_phone_idx;

create index concurrently customers_province_contact_phone_idx
on customers using btree (province, contact_phone);

select set_config('lock_timeout', '3s', false);

create or replace view to_be_written_to as
select id, name, email
from customers
where nullif(contact_phone, '') is null;

do $$
begin
  alter table customers
  add constraint customers_reachable_by_contact_phone
  check (contact_phone is not null or email is not null) not valid;
exception
  when duplicate_object then null;
end
$$;

alter table customers
validate constraint customers_reachable_by_contact_phone;

begin;
drop trigger if exists keep_numbers_in_step on customers;
alter table customers drop column if exists phone;
drop function if exists keep_numbers_in_step();
commit;
