select * from orders order by id limit 10 offset 40000
