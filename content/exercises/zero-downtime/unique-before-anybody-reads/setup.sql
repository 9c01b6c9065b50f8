-- Customers sign in to their app with their number: it is unique.
alter table customers
add constraint customers_phone_key unique (phone);

-- The steps before this one are done: the new column is there, filled and kept in step.
alter table customers
add column contact_phone text;

update customers
set contact_phone = phone;

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
