with cash as (
  select driver_id, delivered_at, reference, cod_baht
  from jobs
  where status = 'delivered'
    and cod_baht > 0
    and delivered_at >= '2026-03-14 00:00+07'
    and delivered_at < '2026-03-16 00:00+07'
)
select
  c.*,
  (
    select coalesce(sum(o.cod_baht), 0)
    from cash as o
    where o.driver_id = c.driver_id
      and o.delivered_at < c.delivered_at
  ) as before_baht,
  (
    select sum(o.cod_baht)
    from cash as o
    where o.driver_id = c.driver_id
      and (o.delivered_at, o.reference) <= (c.delivered_at, c.reference)
  ) as after_baht
from cash as c
order by c.driver_id, c.delivered_at, c.reference;
