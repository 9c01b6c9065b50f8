select
  coalesce(sum((j.status = 'pending')::int), 0)::bigint as waiting,
  coalesce(sum((j.status = 'failed' and j.requested_at >= m.month)::int), 0)::bigint as failed,
  count(distinct j.driver_id) filter (where j.status = 'delivered' and j.delivered_at >= m.week) as drivers,
  coalesce(sum(j.cod_baht) filter (where j.status = 'delivered' and not j.delivered_at < m.week), 0) as cash_baht,
  max(j.delivered_at) filter (where j.status = 'delivered') as last_delivery
from jobs as j
cross join lateral (
  select app.now() - interval '30 days' as month, app.now() - interval '7 days' as week
) as m;
