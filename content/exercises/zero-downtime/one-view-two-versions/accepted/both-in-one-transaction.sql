begin;

set local lock_timeout = '1s';

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
begin atomic
  select c.id, c.name
  from customers as c
  where c.contact_phone = wanted;
end;

create or replace view contact_list as
select c.id, c.name, c.contact_phone as phone, c.province, c.tags, c.contact_phone
from customers as c;

commit;
