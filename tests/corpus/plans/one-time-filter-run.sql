select * from customers where (select count(*) from stock) > 1000
