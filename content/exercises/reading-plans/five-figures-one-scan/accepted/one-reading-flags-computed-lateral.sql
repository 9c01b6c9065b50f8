-- one reading, the flags computed in a lateral VALUES, then bool FILTERs and a CASE
select
  count(*) filter (where j.status = 'pending') as waiting,
  count(case when j.status = 'failed' and j.requested_at >= t.d30 then j.id end) as failed,
  count(distinct j.driver_id) filter (where f.fresh) as drivers,
  coalesce(sum(case when f.fresh then j.cod_baht else 0 end), 0) as cash_baht,
  max(j.delivered_at) filter (where j.status = 'delivered') as last_delivery
from (
  select app.now() - interval '30 days' as d30, app.now() - interval '7 days' as d7
) as t
cross join jobs as j
cross join lateral (
  values (j.status = 'delivered' and j.delivered_at >= t.d7)
) as f (fresh);
