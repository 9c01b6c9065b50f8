-- What hangs on the old column. Whoever has no number must have an address to write to.
update customers
set email = 'chiangmai@flowers.example'
where id = 'c0000000-0000-4000-8000-000000000010';

alter table customers
add constraint customers_phone_key unique (phone),
add constraint customers_reachable check (phone is not null or email is not null);

create index customers_province_phone_idx
on customers (province, phone);

create view to_be_written_to as
select id, name, email
from customers
where phone is null
  or phone = '';

-- The steps before this one are done: the new column is there, filled, indexed, kept in step and read.
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
