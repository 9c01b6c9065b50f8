-- finding: probe.refused
-- thinks of numbers that change and not of customers who are added
set lock_timeout = '2s';

create or replace function keep_numbers_in_step()
returns trigger
language plpgsql
as $$
begin
  if new.contact_phone is distinct from old.contact_phone then
    new.phone := new.contact_phone;
  elsif new.phone is distinct from old.phone then
    new.contact_phone := new.phone;
  end if;
  return new;
end
$$;

create or replace trigger keep_numbers_in_step
before update on customers
for each row
execute function keep_numbers_in_step();
