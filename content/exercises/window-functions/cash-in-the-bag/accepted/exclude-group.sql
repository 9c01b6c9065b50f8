select
  j.driver_id,
  j.delivered_at,
  j.reference,
  j.cod_baht,
  coalesce(sum(j.cod_baht) over (
    partition by j.driver_id
    order by j.delivered_at
    range between unbounded preceding and current row exclude group
  ), 0.00) as before_baht,
  sum(j.cod_baht) over (
    partition by j.driver_id
    order by j.delivered_at, j.reference
    rows between unbounded preceding and current row
  ) as after_baht
from jobs as j
where j.status = 'delivered'
  and j.cod_baht > 0
  and date_trunc('day', j.delivered_at, 'Asia/Bangkok') in ('2026-03-13 17:00+00', '2026-03-14 17:00+00')
order by 1, 2, 3;
