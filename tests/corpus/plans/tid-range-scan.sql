select count(*) from orders where ctid < '(5,0)'
