create function copy_phone()
returns trigger
language plpgsql
as $$
begin
  new.contact_phone := new.phone;
  return new;
end
$$;

create trigger copy_phone
before insert or update on customers
for each row
execute function copy_phone();
