-- finding: migration.no-deploy-window
-- between the drop and the new view there are commits, and at each of them the board finds no view
drop view if exists vip_contacts;

drop view if exists contact_list;

create view contact_list as
select id, name, contact_phone as phone, province, tags, contact_phone
from customers;

create view vip_contacts as
select name, phone
from contact_list
where 'vip' = any (tags);

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
