select * from orders where id = 4711
