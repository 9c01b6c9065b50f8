-- finding: migration.updates-lost
-- copies, deploys at once, and hopes that nobody writes in between
set lock_timeout = '2s';

alter table customers
add column contact_phone text;

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
