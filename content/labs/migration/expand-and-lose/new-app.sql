-- read contacts
select id, name, mobile as phone
from customers
order by id desc
limit 50;

-- write new-customer
insert into customers (name, mobile)
values ('Malee ' || $1, '062-000-000' || $1);
