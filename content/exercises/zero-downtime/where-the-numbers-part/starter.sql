select id, phone, contact_phone
from customers
where phone <> contact_phone;
