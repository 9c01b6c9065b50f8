create or replace view contact_list as
select id, name, phone, province, tags, contact_phone
from customers;

-- deploy new

create or replace view contact_list as
with current_numbers as (
  select id, name, contact_phone, province, tags
  from customers
)
select id, name, contact_phone as phone, province, tags, contact_phone
from current_numbers;

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as 'select id, name from contact_list where contact_phone = wanted';
