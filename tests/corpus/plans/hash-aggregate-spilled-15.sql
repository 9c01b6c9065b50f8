select id, count(*) from orders group by id
