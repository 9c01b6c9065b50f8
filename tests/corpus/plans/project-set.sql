select id, generate_series(1, 3) from customers where id < 20
