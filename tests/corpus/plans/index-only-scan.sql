select count(*) from orders where customer_id between 10 and 20
