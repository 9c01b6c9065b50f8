-- finding: probe.refused
-- Takes security_invoker for a safe default; whoever may read the view now needs the table as well.
create or replace view contact_list
with (security_invoker = true) as
select id, name, contact_phone as phone, province, tags, contact_phone
from customers;

grant select on contact_list to public;

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
