begin;
set local lock_timeout = '2s';
alter table customers add contact_phone text;
create function phone_on_insert() returns trigger language plpgsql as $$
begin
  new.contact_phone = coalesce(new.phone, new.contact_phone);
  return new;
end $$;
create function phone_on_update() returns trigger language plpgsql as $$
begin
  new.contact_phone = new.phone;
  return new;
end $$;
create trigger phone_on_insert before insert on customers
  for each row execute function phone_on_insert();
create trigger phone_on_update before update on customers
  for each row when (new.phone is distinct from old.phone) execute function phone_on_update();
commit;

do $$
declare
  last_id uuid := '00000000-0000-0000-0000-000000000000';
  ids uuid[];
begin
  loop
    select array_agg(id order by id) into ids
    from (select id from customers where id > last_id order by id limit 40) as batch;
    exit when ids is null;
    update customers set contact_phone = phone
    where id = any (ids) and contact_phone is distinct from phone;
    commit;
    last_id := ids[array_upper(ids, 1)];
  end loop;
end $$;

create unique index concurrently customers_contact_phone_idx on customers (contact_phone);
set lock_timeout = '2s';
alter table customers add constraint customers_contact_phone_key unique using index customers_contact_phone_idx;

-- deploy new
-- retire old
begin;
drop trigger phone_on_insert on customers;
drop trigger phone_on_update on customers;
drop function phone_on_insert();
drop function phone_on_update();
alter table customers drop column phone;
commit;
