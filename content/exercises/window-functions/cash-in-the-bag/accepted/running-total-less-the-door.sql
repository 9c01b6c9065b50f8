select driver_id, delivered_at, reference, cod_baht,
  sum(cod_baht) over (bag range unbounded preceding)
    - sum(cod_baht) over (partition by driver_id, delivered_at) as before_baht,
  sum(cod_baht) over (partition by driver_id order by delivered_at, reference rows unbounded preceding) as after_baht
from (
  select * from jobs
  where delivered_at between timestamptz '2026-03-13 17:00:00+00' and timestamptz '2026-03-15 16:59:59.999999+00'
    and status = 'delivered'
    and coalesce(cod_baht, 0) <> 0
) weekend
window bag as (partition by driver_id order by delivered_at)
order by 1, 2, 3;
