select distinct state from orders order by state
