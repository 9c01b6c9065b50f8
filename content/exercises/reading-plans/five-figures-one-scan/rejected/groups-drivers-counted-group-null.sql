-- finding: result.values-differ
-- groups of drivers counted, the group of NULL among them
with per_driver as (
  select
    driver_id,
    count(*) filter (where status = 'pending') as waiting,
    count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
    bool_or(status = 'delivered' and delivered_at >= app.now() - interval '7 days') as worked,
    sum(cod_baht) filter (where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as cash_baht,
    max(delivered_at) filter (where status = 'delivered') as last_delivery
  from jobs
  group by driver_id
)
select
  coalesce(sum(waiting), 0)::bigint as waiting,
  coalesce(sum(failed), 0)::bigint as failed,
  count(*) filter (where worked) as drivers,
  coalesce(sum(cash_baht), 0) as cash_baht,
  max(last_delivery) as last_delivery
from per_driver;
