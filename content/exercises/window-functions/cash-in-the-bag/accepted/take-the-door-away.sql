with weekend as (
  select *
  from jobs
  where status = 'delivered'
    and (delivered_at at time zone 'Asia/Bangkok')::date in ('2026-03-14', '2026-03-15')
    and cod_baht > 0
)
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  sum(cod_baht) over up_to_door - sum(cod_baht) over door as before_baht,
  sum(cod_baht) over (partition by driver_id order by delivered_at, reference rows unbounded preceding) as after_baht
from weekend
window
  up_to_door as (partition by driver_id order by delivered_at),
  door as (partition by driver_id, delivered_at)
order by driver_id, delivered_at, reference;
