select id, rank() over w, sum(total) over (partition by customer_id) from orders where customer_id < 50 window w as (partition by state order by total)
