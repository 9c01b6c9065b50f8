select * from orders where note = 'y'
