begin;
set local lock_timeout = '1s';

create or replace function phone_to_contact_phone()
returns trigger
language plpgsql
as $$
begin
  new.contact_phone := new.phone;
  return new;
end
$$;

create or replace function contact_phone_to_phone()
returns trigger
language plpgsql
as $$
begin
  new.phone := new.contact_phone;
  return new;
end
$$;

create or replace trigger customers_old_inserts
before insert on customers
for each row
when (new.contact_phone is null)
execute function phone_to_contact_phone();

create or replace trigger customers_new_inserts
before insert on customers
for each row
when (new.phone is null)
execute function contact_phone_to_phone();

create or replace trigger customers_old_updates
before update on customers
for each row
when (new.phone is distinct from old.phone and new.contact_phone is not distinct from old.contact_phone)
execute function phone_to_contact_phone();

create or replace trigger customers_new_updates
before update on customers
for each row
when (new.contact_phone is distinct from old.contact_phone)
execute function contact_phone_to_phone();

commit;
