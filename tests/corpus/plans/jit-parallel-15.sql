select state, sum(total) from orders where total > 5 group by state
