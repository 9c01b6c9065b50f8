-- finding: sqlstate.42P16
-- the old version reads phone from the view as long as it runs, and replacing a view cannot rename a column
create or replace view contact_list as
select id, name, contact_phone, province, tags
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
