with cash as (
  select driver_id, delivered_at, reference, cod_baht
  from jobs
  where status = 'delivered'
    and cod_baht > 0
    and delivered_at >= '2026-03-13 17:00:00+00'
    and delivered_at < '2026-03-15 17:00:00+00'
),
doors as (
  select
    driver_id,
    delivered_at,
    sum(sum(cod_baht)) over (partition by driver_id order by delivered_at) - sum(cod_baht) as before_baht
  from cash
  group by driver_id, delivered_at
)
select
  cash.driver_id,
  cash.delivered_at,
  cash.reference,
  cash.cod_baht,
  doors.before_baht,
  doors.before_baht + sum(cash.cod_baht) over (
    partition by cash.driver_id, cash.delivered_at
    order by cash.reference
  ) as after_baht
from cash
join doors using (driver_id, delivered_at)
order by cash.driver_id, cash.delivered_at, cash.reference;
