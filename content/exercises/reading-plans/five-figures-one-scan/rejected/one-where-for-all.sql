-- finding: result.values-differ
-- one condition for all five figures: jobs that have waited longer than a month are not counted
select
  count(*) filter (where status = 'pending') as waiting,
  count(*) filter (where status = 'failed') as failed,
  count(distinct driver_id) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as drivers,
  coalesce(sum(cod_baht) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days'), 0) as cash_baht,
  max(delivered_at) as last_delivery
from jobs
where requested_at >= app.now() - interval '30 days';
