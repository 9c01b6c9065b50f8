select state, count(*) from orders group by state
