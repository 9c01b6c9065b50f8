with weekend as (
  select *
  from jobs
  where status = 'delivered'
    and cod_baht <> 0
    and delivered_at between '2026-03-14 00:00+07' and '2026-03-15 23:59:59.999999+07'
)
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  coalesce((
    select sum(e.cod_baht)
    from weekend as e
    where e.driver_id = weekend.driver_id
      and e.delivered_at < weekend.delivered_at
  ), 0) as before_baht,
  cod_baht + coalesce(sum(cod_baht) over (
    bag rows between unbounded preceding and 1 preceding
  ), 0) as after_baht
from weekend
window bag as (partition by driver_id order by delivered_at, reference)
order by driver_id, delivered_at, reference;
