-- finding: migration.unbatched
-- changes all accounts in one transaction
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
  if tg_op = 'INSERT' and new.full_name is null then
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

update accounts
set full_name = full_name;

-- deploy new
-- retire old

drop trigger split_full_name on accounts;

drop function split_full_name();

alter table accounts
drop column full_name;
