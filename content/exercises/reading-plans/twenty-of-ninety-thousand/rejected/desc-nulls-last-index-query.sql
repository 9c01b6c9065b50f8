-- finding: result.rows-differ
-- desc nulls last, in the index and in the query
create index jobs_took_idx on jobs ((delivered_at - requested_at) desc nulls last, id)
  where status = 'delivered';
select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
from jobs
where status = 'delivered'
order by took desc nulls last, id
limit 20;
