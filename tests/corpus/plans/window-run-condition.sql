select * from (select id, row_number() over (order by total desc) r from orders) t where r <= 10
