set lock_timeout = 3000;
alter table customers add column if not exists contact_phone text;
create unique index concurrently customers_contact_phone on customers (contact_phone);
create or replace function mirror_phone() returns trigger language plpgsql as $fn$
begin
  case tg_op
    when 'INSERT' then
      if new.contact_phone is null then new.contact_phone := new.phone; end if;
    when 'UPDATE' then
      if new.phone is distinct from old.phone then new.contact_phone := new.phone; end if;
  end case;
  return new;
end
$fn$;
create or replace trigger mirror_phone before insert or update on customers
for each row execute procedure mirror_phone();
create procedure copy_phones(batch integer) language plpgsql as $fn$
begin
  while exists (select from customers where contact_phone is null and phone is not null) loop
    update customers set contact_phone = phone
    where ctid in (select ctid from customers where contact_phone is null and phone is not null limit batch);
    commit;
  end loop;
end
$fn$;
call copy_phones(25);
drop procedure copy_phones;
drop function mirror_phone cascade;
alter table customers drop column phone;
