set lock_timeout = '1s';

alter table customers add column contact_phone text;

create function copy_phone() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or new.phone is not null then
    new.contact_phone := new.phone;
  end if;
  return new;
end
$$;

create trigger copy_phone
before insert or update of phone on customers
for each row execute function copy_phone();

update customers set contact_phone = phone where id in (select id from customers where contact_phone is null and phone is not null order by id limit 50);
update customers set contact_phone = phone where id in (select id from customers where contact_phone is null and phone is not null order by id limit 50);
update customers set contact_phone = phone where id in (select id from customers where contact_phone is null and phone is not null order by id limit 50);
update customers set contact_phone = phone where id in (select id from customers where contact_phone is null and phone is not null order by id limit 50);

create unique index concurrently on customers (contact_phone);

drop trigger copy_phone on customers;
alter table customers drop column phone;
drop function copy_phone;
