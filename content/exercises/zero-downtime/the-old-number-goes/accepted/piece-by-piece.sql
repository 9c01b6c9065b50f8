-- deploy new
set lock_timeout = '2s';
set statement_timeout = '30s';

do $$
begin
  if exists (
    select from pg_index
    where indexrelid = to_regclass('customers_by_province') and not indisvalid
  ) then
    drop index customers_by_province;
  end if;
end
$$;

create index concurrently if not exists customers_by_province on customers (province, contact_phone);

do $$
begin
  if not exists (
    select from pg_constraint
    where conrelid = 'customers'::regclass and conname = 'customers_number_or_email'
  ) then
    alter table customers
    add constraint customers_number_or_email
    check (not (contact_phone is null and email is null)) not valid;
  end if;
end
$$;

alter table customers validate constraint customers_number_or_email;

create or replace view to_be_written_to as
select id, name, email from customers where contact_phone is null or contact_phone in ('');

-- retire old
alter table customers drop constraint if exists customers_reachable;
drop trigger if exists keep_numbers_in_step on customers;
drop function if exists keep_numbers_in_step;
alter table customers drop constraint if exists customers_phone_key;
drop index concurrently if exists customers_province_phone_idx;
alter table customers drop column if exists phone;
