alter table customers
add column contact_phone text;

update customers
set contact_phone = phone;

-- deploy new
-- retire old

alter table customers
drop column phone;
