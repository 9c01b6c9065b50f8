select count(*) from orders where note = 'y' or total > 8000
