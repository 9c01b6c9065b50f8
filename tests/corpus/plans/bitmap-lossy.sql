select count(*) from orders where customer_id < 4000
