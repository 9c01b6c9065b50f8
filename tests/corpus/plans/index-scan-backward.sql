select * from orders order by placed desc limit 5
