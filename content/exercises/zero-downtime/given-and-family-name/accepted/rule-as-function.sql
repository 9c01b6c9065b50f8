set lock_timeout = '1s';

alter table accounts add column given_name text;
alter table accounts add column family_name text;

create function given_of(full_name text) returns text immutable language sql as $$
  select substring(full_name from '^ *([^ ]+)')
$$;
create function family_of(full_name text) returns text immutable language sql as $$
  select substring(full_name from '^ *[^ ]+ +([^ ].*?) *$')
$$;
create function keep_names() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or new.full_name is not null then
    new.given_name := public.given_of(new.full_name);
    new.family_name := public.family_of(new.full_name);
  end if;
  return new;
end
$$;
create trigger keep_names before insert or update of full_name on accounts
for each row execute function keep_names();

do $$
begin
  loop
    update accounts
    set given_name = given_of(full_name), family_name = family_of(full_name)
    where id in (
      select id from accounts
      where (given_name, family_name) is distinct from (given_of(full_name), family_of(full_name))
      limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new
-- retire old
drop trigger keep_names on accounts;
drop function keep_names();
drop function given_of(text);
drop function family_of(text);
alter table accounts drop column full_name;
