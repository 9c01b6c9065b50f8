set lock_timeout to '5s';
alter table accounts add given_name text, add family_name text;
create or replace function split_name() returns trigger as $$
declare
  place int;
begin
  if new.full_name is null then
    if tg_op = 'UPDATE' then new.given_name := null; new.family_name := null; end if;
    return new;
  end if;
  place := position(' ' in trim(new.full_name));
  if place = 0 then
    new.given_name := nullif(trim(new.full_name), '');
    new.family_name := null;
  else
    new.given_name := left(trim(new.full_name), place - 1);
    new.family_name := trim(substr(trim(new.full_name), place));
  end if;
  return new;
end
$$ language plpgsql;
create trigger split_name_insert before insert on accounts for each row execute function split_name();
create trigger split_name_update before update on accounts for each row
  when (old.full_name is distinct from new.full_name or new.given_name = '*') execute function split_name();
update accounts set given_name = '*' where id < 'a0000000-0000-4000-8000-000000000050' and given_name is null;
update accounts set given_name = '*' where id < 'a0000000-0000-4000-8000-000000000100' and given_name is null and nullif(trim(full_name), '') is not null;
update accounts set given_name = '*' where id < 'a0000000-0000-4000-8000-000000000150' and given_name is null and nullif(trim(full_name), '') is not null;
update accounts set given_name = '*' where id in (select id from accounts where given_name is null and nullif(trim(full_name), '') is not null limit 50);
update accounts set given_name = '*' where id in (select id from accounts where given_name is null and nullif(trim(full_name), '') is not null limit 50);
drop function split_name() cascade;
alter table accounts drop full_name;
