begin;
set local lock_timeout = '2s';
alter table accounts add column given_name text, add column family_name text;
create function names() returns trigger language plpgsql as $$
declare
  words text[];
begin
  if tg_op = 'INSERT' then
    if new.full_name is null then
      new.full_name := nullif(concat_ws(' ', new.given_name, new.family_name), '');
      return new;
    end if;
  elsif new.full_name is not distinct from old.full_name then
    if (new.given_name, new.family_name) is distinct from (old.given_name, old.family_name) then
      new.full_name := nullif(concat_ws(' ', new.given_name, new.family_name), '');
    end if;
    return new;
  end if;
  words := regexp_match(trim(new.full_name), '^(\S+)(?: +(.+))?$');
  new.given_name := words[1];
  new.family_name := words[2];
  return new;
end
$$;
create trigger names before insert or update on accounts
for each row execute function names();
commit;

do $$
declare
  last_id uuid := '00000000-0000-0000-0000-000000000000';
  up_to uuid;
begin
  loop
    select id into up_to from accounts where id > last_id order by id offset 39 limit 1;
    update accounts
    set
      given_name = (regexp_match(trim(full_name), '^(\S+)(?: +(.+))?$'))[1],
      family_name = (regexp_match(trim(full_name), '^(\S+)(?: +(.+))?$'))[2]
    where id > last_id
      and (up_to is null or id <= up_to);
    exit when up_to is null;
    commit;
    last_id := up_to;
  end loop;
end
$$;

-- deploy new
-- retire old

set lock_timeout = '2s';
begin;
drop trigger names on accounts;
alter table accounts drop column full_name;
commit;
drop function names();
