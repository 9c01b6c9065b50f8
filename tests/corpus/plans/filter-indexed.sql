select id, customer_id, placed from orders where total = 4810 order by placed
