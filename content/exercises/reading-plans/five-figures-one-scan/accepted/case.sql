select
  count(case when status = 'pending' then 1 end) as waiting,
  count(case when status = 'failed' and requested_at >= app.now() - interval '30 days' then 1 end) as failed,
  count(distinct case when status = 'delivered' and delivered_at >= app.now() - interval '7 days' then driver_id end) as drivers,
  coalesce(sum(case when status = 'delivered' and delivered_at >= app.now() - interval '7 days' then cod_baht end), 0) as cash_baht,
  max(case when status = 'delivered' then delivered_at end) as last_delivery
from jobs;
