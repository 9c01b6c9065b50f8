set lock_timeout to '3s';

create or replace function sync_phone_numbers() returns trigger language plpgsql as $body$
declare
  was text;
begin
  if tg_op = 'UPDATE' then
    was := old.phone;
    if new.phone is not distinct from was and new.contact_phone is distinct from old.contact_phone then
      new.phone = new.contact_phone;
    else
      new.contact_phone = new.phone;
    end if;
    return new;
  end if;
  if new.phone is null then
    new.phone = new.contact_phone;
  else
    new.contact_phone = new.phone;
  end if;
  return new;
end;
$body$;

drop trigger if exists customers_sync_phone_numbers on customers;

create trigger customers_sync_phone_numbers
before insert or update of phone, contact_phone on customers
for each row
execute procedure sync_phone_numbers();
