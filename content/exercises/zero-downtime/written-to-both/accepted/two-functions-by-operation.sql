select set_config('lock_timeout', '1500ms', false);

create or replace function number_of_new_customer() returns trigger language plpgsql as $$
begin
  new.phone := coalesce(new.phone, new.contact_phone);
  new.contact_phone := coalesce(new.contact_phone, new.phone);
  return new;
end $$;

create or replace function number_of_known_customer() returns trigger language plpgsql as $$
begin
  case
    when new.phone is distinct from old.phone then new.contact_phone := new.phone;
    when new.contact_phone is distinct from old.contact_phone then new.phone := new.contact_phone;
    else null;
  end case;
  return new;
end $$;

do $$
begin
  if not exists (select from pg_trigger where tgrelid = 'customers'::regclass and tgname = 'number_of_new_customer') then
    create trigger number_of_new_customer before insert on customers
    for each row execute function number_of_new_customer();
  end if;
  if not exists (select from pg_trigger where tgrelid = 'customers'::regclass and tgname = 'number_of_known_customer') then
    create trigger number_of_known_customer before update on customers
    for each row execute function number_of_known_customer();
  end if;
end $$;
