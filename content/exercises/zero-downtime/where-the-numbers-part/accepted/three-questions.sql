select id, phone, contact_phone, 'missing' as problem
from customers
where phone is not null
  and contact_phone is null
union all
select id, phone, contact_phone, 'unexpected'
from customers
where phone is null
  and contact_phone is not null
union all
select id, phone, contact_phone, 'different'
from customers
where phone <> contact_phone;
