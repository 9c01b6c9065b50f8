select count(*) from orders where total > (select avg(total) from orders)
