select * from orders where placed > '2024-10-15' and state = 'paid'
