select * from orders order by total
