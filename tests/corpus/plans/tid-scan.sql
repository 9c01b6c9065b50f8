select ctid, * from orders where ctid = '(3,4)'
