select * from orders where customer_id between 5 and 400 and placed between '2024-02-01' and '2024-02-20'
