begin;
set local lock_timeout = '2s';
drop view if exists vip_contacts;
drop view if exists contact_list;
create view contact_list as
select id, name, contact_phone, contact_phone as phone, province, tags
from customers;
create view vip_contacts as
select name, phone
from contact_list
where 'vip' = any (tags);
grant select on contact_list to public;
drop function if exists caller(text);
create function caller(number text)
returns table (id uuid, name text)
language sql
stable
as $$
  select id, name from customers where contact_phone = number
$$;
commit;
