with marked as (
  select
    j.*,
    status = 'delivered' as is_done,
    status = 'delivered' and delivered_at >= app.now() - interval '7 days' as is_of_the_week
  from jobs as j
)
select
  count(*) filter (where status = 'pending'),
  count(*) filter (where status = 'failed' and requested_at >= app.now() - interval '30 days'),
  count(distinct driver_id) filter (where is_of_the_week),
  coalesce(sum(cod_baht) filter (where is_of_the_week), 0),
  max(delivered_at) filter (where is_done)
from marked;
