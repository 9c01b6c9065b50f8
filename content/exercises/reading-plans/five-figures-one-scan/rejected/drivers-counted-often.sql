-- finding: result.values-differ
-- counts deliveries, where drivers were asked
select
  count(*) filter (where status = 'pending') as waiting,
  count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
  count(driver_id) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as drivers,
  coalesce(sum(cod_baht) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days'), 0) as cash_baht,
  max(delivered_at) filter (where status = 'delivered') as last_delivery
from jobs;
