-- finding: migration.new-app-breaks
-- the new version asks the view for a column that it does not have yet
-- deploy new

create or replace view contact_list as
select id, name, contact_phone as phone, province, tags, contact_phone
from customers;

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as $$
  select c.id, c.name
  from customers as c
  where c.contact_phone = wanted
$$;
