-- finding: migration.new-app-breaks
-- copies the old column over the new one at every write, so that the new application's numbers are lost
set lock_timeout = '2s';

alter table customers
add column contact_phone text;

create function keep_contact_phone() returns trigger language plpgsql as $$
begin
  new.contact_phone := new.phone;
  return new;
end
$$;

create trigger keep_contact_phone
before insert or update on customers
for each row
execute function keep_contact_phone();

create unique index concurrently customers_contact_phone_key
on customers (contact_phone);

do $$
begin
  loop
    update customers
    set contact_phone = phone
    where id in (
      select id
      from customers
      where contact_phone is distinct from phone
      limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new
-- retire old

drop trigger keep_contact_phone on customers;

drop function keep_contact_phone();

alter table customers
drop column phone;
