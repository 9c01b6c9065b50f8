with bag as (
  select driver_id, delivered_at, reference, cod_baht
  from jobs
  where status = 'delivered' and cod_baht > 0
    and (delivered_at at time zone 'Asia/Bangkok')::date in ('2026-03-14', '2026-03-15')
)
select b.*, s.before_baht, s.after_baht
from bag b,
lateral (
  select
    coalesce(sum(o.cod_baht) filter (where o.delivered_at < b.delivered_at), 0) as before_baht,
    sum(o.cod_baht) as after_baht
  from bag o
  where o.driver_id is not distinct from b.driver_id
    and (o.delivered_at, o.reference) <= (b.delivered_at, b.reference)
) s
order by b.driver_id, b.delivered_at, b.reference;
