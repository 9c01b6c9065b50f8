select * from orders where customer_id = 7 or placed < '2024-01-02'
