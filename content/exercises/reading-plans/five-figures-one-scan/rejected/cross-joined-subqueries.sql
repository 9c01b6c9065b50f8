-- finding: cost.too-many-buffers
-- the same three readings under FROM instead of SELECT
select a.waiting, a.failed, b.drivers, b.cash_baht, c.last_delivery
from (
  select
    count(*) filter (where status = 'pending') as waiting,
    count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed
  from jobs
) as a
cross join (
  select count(distinct driver_id) as drivers, coalesce(sum(cod_baht), 0) as cash_baht
  from jobs
  where status = 'delivered'
    and delivered_at >= app.now() - interval '7 days'
) as b
cross join (
  select max(delivered_at) as last_delivery
  from jobs
  where status = 'delivered'
) as c;
