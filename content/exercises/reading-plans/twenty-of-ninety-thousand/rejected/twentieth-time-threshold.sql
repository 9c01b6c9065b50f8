-- finding: result.rows-differ
-- the twentieth time as a threshold
create index jobs_took_idx on jobs ((delivered_at - requested_at), id desc)
  where status = 'delivered';
select id, reference, customer_id, driver_id, requested_at, delivered_at, delivered_at - requested_at as took
from jobs
where status = 'delivered'
  and delivered_at - requested_at >= (
    select delivered_at - requested_at
    from jobs
    where status = 'delivered'
    order by delivered_at - requested_at desc, id
    offset 19 limit 1
  )
order by took desc, id
limit 20;
