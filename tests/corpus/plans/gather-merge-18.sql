select * from orders order by note, total, id
