-- finding: result.rows-differ
-- among equals the higher id instead of the lower
select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
from jobs
where status = 'delivered'
order by took desc, id desc
limit 20;
