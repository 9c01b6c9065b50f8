select state, count(*) from orders where total < 8000 group by state
