-- read drivers-list
select id, name, phone
from drivers
order by id
limit 20;

-- write new-driver
insert into drivers (name, phone)
values ('Anong ' || $1, '081-000-000' || $1);
