select
  coalesce(sum(jobs) filter (where status = 'pending'), 0)::bigint as waiting,
  coalesce(sum(recent) filter (where status = 'failed'), 0)::bigint as failed,
  count(distinct driver_id) filter (where status = 'delivered' and last_delivery >= app.now() - interval '7 days') as drivers,
  coalesce(sum(cash) filter (where status = 'delivered'), 0) as cash_baht,
  max(last_delivery) filter (where status = 'delivered') as last_delivery
from (
  select
    status,
    driver_id,
    count(*) as jobs,
    count(*) filter (where requested_at >= app.now() - interval '30 days') as recent,
    sum(cod_baht) filter (where delivered_at >= app.now() - interval '7 days') as cash,
    max(delivered_at) as last_delivery
  from jobs
  group by status, driver_id
) as groups;
