-- finding: probe.refused
-- drops the column and leaves a trigger that names it, so that the next write fails
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

alter table customers
drop column phone;
