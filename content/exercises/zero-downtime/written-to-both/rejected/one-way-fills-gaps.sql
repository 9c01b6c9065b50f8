-- finding: probe.refused
-- copies the old number where the new one is missing, so a changed number never arrives
set lock_timeout = '2s';

create or replace function keep_numbers_in_step()
returns trigger
language plpgsql
as $$
begin
  new.contact_phone := coalesce(new.contact_phone, new.phone);
  new.phone := coalesce(new.phone, new.contact_phone);
  return new;
end
$$;

create or replace trigger keep_numbers_in_step
before insert or update on customers
for each row
execute function keep_numbers_in_step();
