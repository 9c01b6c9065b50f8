-- What the database itself reads of a customer's number.
create view contact_list as
select id, name, phone, province, tags
from customers;

grant select on contact_list to public;

create view vip_contacts as
select name, phone
from contact_list
where 'vip' = any (tags);

create function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as $$
  select c.id, c.name
  from customers as c
  where c.phone = wanted
$$;

-- The steps before this one are done: the new column is there, filled, indexed, kept in step and compared.
alter table customers
add column contact_phone text;

update customers
set contact_phone = phone;

create unique index customers_contact_phone_key
on customers (contact_phone);

create function keep_numbers_in_step()
returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    new.contact_phone := coalesce(new.contact_phone, new.phone);
    new.phone := new.contact_phone;
  elsif new.contact_phone is distinct from old.contact_phone then
    new.phone := new.contact_phone;
  elsif new.phone is distinct from old.phone then
    new.contact_phone := new.phone;
  end if;
  return new;
end
$$;

create trigger keep_numbers_in_step
before insert or update on customers
for each row
execute function keep_numbers_in_step();
