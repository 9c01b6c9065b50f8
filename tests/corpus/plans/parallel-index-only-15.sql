select count(*) from orders where customer_id < 2500
