-- finding: migration.no-lock-timeout
-- create trigger is brief, but while it waits for its lock, every write on customers waits behind it
create or replace function keep_numbers_in_step()
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

create or replace trigger keep_numbers_in_step
before insert or update on customers
for each row
execute function keep_numbers_in_step();
