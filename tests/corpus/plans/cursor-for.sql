select id from orders where state = any (array[$$new$$, $$paid$$]) and customer_id in (1, 2, 3)
