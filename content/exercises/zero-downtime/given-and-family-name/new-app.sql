-- read people
select id, email, nullif(regexp_replace(concat_ws(' ', given_name, family_name), ' +', ' ', 'g'), '') as name
from accounts;

-- write correct-name
do $$
declare
  given text;
  family text;
begin
  update accounts
  set
    given_name = 'Ploy',
    family_name = 'Rattanakul'
  where id = 'a0000000-0000-4000-8000-000000000010';

  update accounts
  set role = 'dispatcher'
  where id = 'a0000000-0000-4000-8000-000000000010'
  returning given_name, family_name into given, family;

  if (given, family) is distinct from ('Ploy', 'Rattanakul') then
    raise exception 'the names were set to Ploy and Rattanakul and read % and % afterwards', coalesce(given, 'NULL'), coalesce(family, 'NULL');
  end if;
end
$$;

-- write sign-up
do $$
declare
  given text;
  family text;
begin
  insert into accounts
    (email, given_name, family_name, role)
  values
    ('new@driverconnect.example', 'Mint', 'Kaewmanee', 'driver')
  returning given_name, family_name into given, family;

  if (given, family) is distinct from ('Mint', 'Kaewmanee') then
    raise exception 'an account was added for Mint Kaewmanee and reads % and % afterwards', coalesce(given, 'NULL'), coalesce(family, 'NULL');
  end if;
end
$$;
