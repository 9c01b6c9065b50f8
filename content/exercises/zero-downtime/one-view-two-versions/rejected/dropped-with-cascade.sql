-- finding: probe.refused
-- cascade takes the views above along, and no message but a notice says so
begin;

drop view if exists contact_list cascade;

create view contact_list as
select id, name, contact_phone as phone, province, tags, contact_phone
from customers;

grant select on contact_list to public;

commit;

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as $$
  select c.id, c.name
  from customers as c
  where c.contact_phone = wanted
$$;
