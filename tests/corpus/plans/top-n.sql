select * from orders order by total desc limit 10
