set lock_timeout = '2s';

create or replace function fill_other_number() returns trigger language plpgsql as $$
begin
  new.phone := coalesce(new.phone, new.contact_phone);
  new.contact_phone := coalesce(new.contact_phone, new.phone);
  return new;
end $$;

create or replace function take_phone() returns trigger language plpgsql as $$
begin
  new.contact_phone := new.phone;
  return new;
end $$;

create or replace function take_contact_phone() returns trigger language plpgsql as $$
begin
  new.phone := new.contact_phone;
  return new;
end $$;

create or replace trigger fill_other_number
before insert on customers
for each row execute function fill_other_number();

create or replace trigger take_phone
before update of phone on customers
for each row execute function take_phone();

create or replace trigger take_contact_phone
before update of contact_phone on customers
for each row execute function take_contact_phone();
