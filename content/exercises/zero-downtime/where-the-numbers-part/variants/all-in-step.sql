-- title: both columns equal in every row
update customers
set contact_phone = phone;
