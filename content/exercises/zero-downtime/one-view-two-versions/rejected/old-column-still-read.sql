-- finding: probe.refused
-- shows the new column, and goes on reading the old one for those who ask for phone
create or replace view contact_list as
select id, name, phone, province, tags, contact_phone
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

-- deploy new
