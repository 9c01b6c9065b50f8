-- first one row a driver (no count distinct, no sort), then the sums; NULL driver not counted, empty table gives zeros
with clock as (
  select app.now() - interval '30 days' as month_ago, app.now() - interval '7 days' as week_ago
),
per_driver as (
  select
    j.driver_id,
    sum(case when j.status = 'pending' then 1 else 0 end) as w,
    sum(case when j.status = 'failed' and j.requested_at >= k.month_ago then 1 else 0 end) as f,
    bool_or(j.status = 'delivered' and j.delivered_at >= k.week_ago) as active,
    sum(case when j.status = 'delivered' and j.delivered_at >= k.week_ago then j.cod_baht end) as cash,
    max(case j.status when 'delivered' then j.delivered_at end) as latest
  from jobs as j
  cross join clock as k
  group by j.driver_id
)
select
  coalesce(sum(w), 0),
  coalesce(sum(f), 0),
  count(driver_id) filter (where active),
  coalesce(sum(cash), 0),
  max(latest)
from per_driver;
