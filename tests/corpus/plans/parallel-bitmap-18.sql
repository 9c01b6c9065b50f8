select count(*) from orders where customer_id < 1500 and total > 100
