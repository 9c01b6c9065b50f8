select state, customer_id % 5, count(*) from orders group by grouping sets ((state), (customer_id % 5), (state, customer_id % 5), ())
