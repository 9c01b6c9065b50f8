begin;

set local lock_timeout = '2s';

create or replace function copy_changed_number()
returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    update customers
    set
      phone = coalesce(phone, contact_phone),
      contact_phone = coalesce(contact_phone, phone)
    where id = new.id
      and phone is distinct from contact_phone;
  elsif new.phone is distinct from old.phone then
    update customers
    set contact_phone = new.phone
    where id = new.id
      and contact_phone is distinct from new.phone;
  elsif new.contact_phone is distinct from old.contact_phone then
    update customers
    set phone = new.contact_phone
    where id = new.id
      and phone is distinct from new.contact_phone;
  end if;
  return null;
end
$$;

drop trigger if exists copy_changed_number on customers;

create trigger copy_changed_number
after insert or update on customers
for each row
execute function copy_changed_number();

commit;
