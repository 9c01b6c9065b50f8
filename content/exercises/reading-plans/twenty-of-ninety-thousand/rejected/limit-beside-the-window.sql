-- finding: plan.spill
-- the LIMIT stands above the window, and a number is given to all rows before twenty are taken
select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
from jobs
where status = 'delivered'
order by row_number() over (order by delivered_at - requested_at desc, id)
limit 20;
