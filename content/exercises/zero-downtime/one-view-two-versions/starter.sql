create or replace view contact_list as
select id, name, contact_phone, province, tags
from customers;

-- deploy new
