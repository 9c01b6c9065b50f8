select * from orders where total::int % 10 = 0 and total::int % 5 = 0 and total > 10
