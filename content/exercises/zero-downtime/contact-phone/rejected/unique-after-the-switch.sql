-- finding: migration.new-app-breaks
-- thinks of the unique index as tidying up, but the new application relies on it from its first insert
set lock_timeout = '2s';

alter table customers
add column contact_phone text;

create function keep_contact_phone() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.contact_phone := coalesce(new.contact_phone, new.phone);
  elsif new.phone is distinct from old.phone then
    new.contact_phone := new.phone;
  end if;
  return new;
end
$$;

create trigger keep_contact_phone
before insert or update on customers
for each row
execute function keep_contact_phone();

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

create unique index concurrently customers_contact_phone_key
on customers (contact_phone);

drop trigger keep_contact_phone on customers;

drop function keep_contact_phone();

alter table customers
drop column phone;
