select * from orders where customer_id = 77 order by id for update
