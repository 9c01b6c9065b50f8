set lock_timeout = '500ms';

begin;
alter table customers add column contact_phone text;
create function sync_phone() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.phone is null then new.phone := new.contact_phone;
    else new.contact_phone := new.phone;
    end if;
    return new;
  end if;
  if new.contact_phone is distinct from old.contact_phone and new.phone is not distinct from old.phone then
    new.phone := new.contact_phone;
  else
    new.contact_phone := new.phone;
  end if;
  return new;
end
$$;
create trigger sync_phone before insert or update of phone, contact_phone on customers
for each row execute function sync_phone();
commit;

do $$
begin
  loop
    with batch as (
      select id from customers
      where phone is distinct from contact_phone
      limit 50
      for update skip locked
    )
    update customers as c set contact_phone = c.phone from batch where c.id = batch.id;
    exit when not found;
    commit;
  end loop;
end
$$;

create unique index concurrently customers_contact_phone_key on customers (contact_phone);
-- deploy new

-- retire old
begin;
drop trigger sync_phone on customers;
alter table customers drop column phone;
commit;
drop function sync_phone();
