-- finding: result.values-differ
-- a WHERE that keeps only what some column might need
select
  count(*) filter (where status = 'pending') as waiting,
  count(*) filter (where status = 'failed') as failed,
  count(distinct driver_id) filter (where status = 'delivered') as drivers,
  coalesce(sum(cod_baht) filter (where status = 'delivered'), 0) as cash_baht,
  max(delivered_at) filter (where status = 'delivered') as last_delivery
from jobs
where status = 'pending'
   or (status = 'failed' and requested_at >= app.now() - interval '30 days')
   or (status = 'delivered' and delivered_at >= app.now() - interval '7 days');
