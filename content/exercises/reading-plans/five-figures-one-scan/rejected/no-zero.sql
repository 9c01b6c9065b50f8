-- finding: result.values-differ
-- the sum over no rows is NULL, not 0
select
  count(*) filter (where status = 'pending') as waiting,
  count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
  count(distinct driver_id) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as drivers,
  sum(cod_baht) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as cash_baht,
  max(delivered_at) filter (where status = 'delivered') as last_delivery
from jobs;
