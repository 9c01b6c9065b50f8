with running as (
  select
    driver_id,
    delivered_at,
    reference,
    cod_baht,
    sum(cod_baht) over (partition by driver_id order by delivered_at, reference) as after_baht
  from jobs
  where status = 'delivered'
    and cod_baht > 0
    and (delivered_at at time zone 'Asia/Bangkok')::date in ('2026-03-14', '2026-03-15')
)
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  first_value(after_baht - cod_baht) over (partition by driver_id, delivered_at order by reference) as before_baht,
  after_baht
from running
order by driver_id, delivered_at, reference;
