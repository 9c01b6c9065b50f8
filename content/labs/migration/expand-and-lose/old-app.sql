-- read contacts
select id, name, phone
from customers
order by id desc
limit 50;

-- write new-customer
insert into customers (name, phone)
values ('Somchai ' || $1, '081-000-000' || $1);

-- write change-phone
update customers
set phone = '089-000-000' || $1
where id = (select max(id) - 20 from customers);
