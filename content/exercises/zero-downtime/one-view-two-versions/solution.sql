create or replace view contact_list as
select
  id,
  name,
  contact_phone as phone,
  province,
  tags,
  contact_phone
from customers;

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as $$
  select l.id, l.name
  from contact_list as l
  where l.contact_phone = wanted
$$;
