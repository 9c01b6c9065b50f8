set lock_timeout = '2s';

alter table customers
add column contact_phone text;

create function keep_contact_phone()
returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    new.contact_phone := coalesce(new.contact_phone, new.phone);
    new.phone := new.contact_phone;
  elsif new.phone is distinct from old.phone then
    new.contact_phone := new.phone;
  elsif new.contact_phone is distinct from old.contact_phone then
    new.phone := new.contact_phone;
  end if;
  return new;
end
$$;

create trigger keep_contact_phone
before insert or update on customers
for each row
execute function keep_contact_phone();

do $$
declare
  changed integer;
begin
  loop
    update customers
    set contact_phone = phone
    where id in (
      select id
      from customers
      where contact_phone is distinct from phone
      order by id
      limit 50
    );
    get diagnostics changed = row_count;
    exit when changed = 0;
    commit;
  end loop;
end
$$;

create unique index concurrently customers_contact_phone_key
on customers (contact_phone);

-- deploy new
-- retire old

begin;

drop trigger keep_contact_phone on customers;

drop function keep_contact_phone();

alter table customers
drop column phone;

commit;
