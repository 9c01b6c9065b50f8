set lock_timeout = '2s';

alter table customers
add column mobile text;

begin;

create function both_phones() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.mobile := coalesce(new.mobile, new.phone);
    new.phone := coalesce(new.phone, new.mobile);
  elsif new.phone is distinct from old.phone then
    new.mobile := new.phone;
  elsif new.mobile is distinct from old.mobile then
    new.phone := new.mobile;
  end if;
  return new;
end
$$;

create trigger both_phones
before insert or update on customers
for each row execute function both_phones();

commit;

update customers
set mobile = phone
where mobile is distinct from phone;

-- deploy new

-- retire old

begin;

drop trigger both_phones on customers;

drop function both_phones();

alter table customers
drop column phone;

commit;
