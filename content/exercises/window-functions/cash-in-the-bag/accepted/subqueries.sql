with day as (
  select *
  from jobs
  where status = 'delivered'
    and cod_baht <> 0
    and delivered_at between '2026-03-15 00:00+07' and '2026-03-15 23:59:59.999999+07'
)
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  coalesce((
    select sum(e.cod_baht)
    from day as e
    where e.driver_id = day.driver_id
      and e.delivered_at < day.delivered_at
  ), 0) as before_baht,
  first_value(cod_baht) over bag + coalesce(sum(cod_baht) over (
    bag rows between unbounded preceding and current row exclude current row
  ), 0) - first_value(cod_baht) over bag + cod_baht as after_baht
from day
window bag as (partition by driver_id order by delivered_at, reference)
order by driver_id, delivered_at, reference;
