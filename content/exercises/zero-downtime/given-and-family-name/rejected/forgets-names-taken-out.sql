-- finding: migration.updates-lost
-- does nothing where full_name is NULL, so a name that was taken out stays with the new application
set lock_timeout = '2s';

alter table accounts
add column given_name text,
add column family_name text;

create function split_full_name()
returns trigger
language plpgsql
as $$
declare
  whole text := btrim(new.full_name, ' ');
begin
  if new.full_name is null then
    return new;
  end if;
  new.given_name := nullif(split_part(whole, ' ', 1), '');
  new.family_name := nullif(ltrim(substr(whole, length(new.given_name) + 1), ' '), '');
  return new;
end
$$;

create trigger split_full_name
before insert or update of full_name on accounts
for each row
execute function split_full_name();

do $$
begin
  loop
    update accounts
    set full_name = full_name
    where id in (
      select id
      from accounts
      where given_name is null
        and btrim(full_name, ' ') <> ''
      limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new
-- retire old

drop trigger split_full_name on accounts;

drop function split_full_name();

alter table accounts
drop column full_name;
