-- finding: probe.refused
-- compares the two columns with each other instead of each with what it was before, and so cannot tell who wrote
set lock_timeout = '2s';

create or replace function keep_numbers_in_step()
returns trigger
language plpgsql
as $$
begin
  if new.phone is distinct from new.contact_phone then
    if new.phone is null then
      new.phone := new.contact_phone;
    else
      new.contact_phone := new.phone;
    end if;
  end if;
  return new;
end
$$;

create or replace trigger keep_numbers_in_step
before insert or update on customers
for each row
execute function keep_numbers_in_step();
