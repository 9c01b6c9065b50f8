-- finding: migration.data-lost
-- Splits at runs of spaces and joins the rest again with one, so the family name is not what stood there.
set lock_timeout = '2s';

alter table accounts
add column given_name text,
add column family_name text;

create function split_full_name() returns trigger language plpgsql as $$
declare
  parts text[] := regexp_split_to_array(btrim(new.full_name), ' +');
begin
  new.given_name := nullif(parts[1], '');
  new.family_name := nullif(array_to_string(parts[2:], ' '), '');
  return new;
end $$;

create trigger split_added before insert on accounts
for each row when (new.full_name is not null)
execute function split_full_name();

create trigger split_changed before update of full_name on accounts
for each row execute function split_full_name();

do $$
begin
  loop
    update accounts set full_name = full_name
    where id in (
      select id from accounts
      where given_name is null and btrim(full_name) <> ''
      limit 50
    );
    exit when not found;
    commit;
  end loop;
end
$$;

-- deploy new
-- retire old

drop trigger split_added on accounts;
drop trigger split_changed on accounts;
drop function split_full_name();
alter table accounts drop column full_name;
