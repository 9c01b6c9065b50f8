-- finding: sqlstate.2BP01
-- another view stands on this one
drop view if exists contact_list;

create view contact_list as
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
