with weekend as (
  select id, driver_id, delivered_at, reference, cod_baht
  from jobs
  where status = 'delivered'
    and cod_baht > 0
    and delivered_at at time zone 'Asia/Bangkok' >= '2026-03-14'
    and delivered_at at time zone 'Asia/Bangkok' < '2026-03-16'
)
select
  a.driver_id,
  a.delivered_at,
  a.reference,
  a.cod_baht,
  coalesce(sum(b.cod_baht) filter (where b.delivered_at < a.delivered_at), 0) as before_baht,
  sum(b.cod_baht) as after_baht
from weekend as a
join weekend as b on b.driver_id = a.driver_id
  and (b.delivered_at, b.reference) <= (a.delivered_at, a.reference)
group by a.driver_id, a.delivered_at, a.reference, a.cod_baht
order by a.driver_id, a.delivered_at, a.reference;
