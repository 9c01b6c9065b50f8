-- finding: probe.refused
-- copies from old to new alone, and with that overwrites what the new version writes
set lock_timeout = '2s';

create or replace function keep_numbers_in_step()
returns trigger
language plpgsql
as $$
begin
  new.contact_phone := new.phone;
  return new;
end
$$;

create or replace trigger keep_numbers_in_step
before insert or update on customers
for each row
execute function keep_numbers_in_step();
