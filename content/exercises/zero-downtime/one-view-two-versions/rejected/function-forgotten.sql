-- finding: probe.refused
-- the database does not know what stands in the text of a function, so nothing complains
create or replace view contact_list as
select id, name, contact_phone as phone, province, tags, contact_phone
from customers;

-- deploy new
