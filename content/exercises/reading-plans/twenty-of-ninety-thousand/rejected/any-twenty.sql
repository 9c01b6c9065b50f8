-- finding: result.rows-differ
-- without the id, which of the equals come in is left to chance
select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
from jobs
where status = 'delivered'
order by took desc
limit 20;
