update customers
set contact_phone = phone
where contact_phone is null;
