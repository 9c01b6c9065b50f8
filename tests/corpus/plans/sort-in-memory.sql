select * from customers order by name
