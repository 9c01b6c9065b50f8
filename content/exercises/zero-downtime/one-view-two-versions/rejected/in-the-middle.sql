-- finding: sqlstate.42P16
-- a view that is replaced keeps its columns in name and place, and may get further ones only behind them
create or replace view contact_list as
select id, name, contact_phone as phone, contact_phone, province, tags
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
