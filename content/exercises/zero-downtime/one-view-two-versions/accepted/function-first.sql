set lock_timeout = '2s';

create or replace function caller(wanted text)
returns table (id uuid, name text)
language plpgsql
stable
as $$
begin
  return query
  select customers.id, customers.name
  from customers
  where customers.contact_phone = wanted;
end
$$;

create or replace view public.contact_list (id, name, phone, province, tags, contact_phone) as
select c.id, c.name, c.contact_phone, c.province, c.tags, c.contact_phone
from public.customers as c;
