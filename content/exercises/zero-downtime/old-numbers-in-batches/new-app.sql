-- read numbers
select id, name, contact_phone
from customers;

-- write new-number
update customers
set contact_phone = '081-559-000' || $1
where name = 'Stall 99';
