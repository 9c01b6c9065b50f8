-- finding: migration.no-deploy-window
-- a view over more than a plain table can be read as before, and can no longer be written through
create or replace view contact_list as
select distinct id, name, contact_phone as phone, province, tags, contact_phone
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
