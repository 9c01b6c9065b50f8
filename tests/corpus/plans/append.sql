select id, name from customers where region = 1 union all select part, null from stock
