select sum(total), count(*) from orders where total > 5
