-- finding: result.values-differ
-- coalesce inside of the sum instead of around it
select
  count(*) filter (where status = 'pending') as waiting,
  count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
  count(distinct driver_id) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as drivers,
  sum(coalesce(cod_baht, 0)) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as cash_baht,
  max(delivered_at) filter (where status = 'delivered') as last_delivery
from jobs;
