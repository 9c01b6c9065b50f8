create or replace view contact_list as
select id, name, phone, province, tags, contact_phone
from customers;

-- deploy new

create or replace view contact_list as
select numbers.id, numbers.name, numbers.contact_phone as phone, numbers.province, numbers.tags, numbers.contact_phone
from customers as numbers;

create or replace function caller(wanted text)
returns table (id uuid, name text)
language sql
stable
as 'select id, name from contact_list where contact_phone = wanted';
