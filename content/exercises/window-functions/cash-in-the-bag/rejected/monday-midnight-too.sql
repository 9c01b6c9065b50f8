-- finding: result.rows-extra
-- BETWEEN takes its upper end in, so the first moment of Monday counts as weekend
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  coalesce(
    sum(cod_baht) over (
      partition by driver_id
      order by delivered_at
      range between unbounded preceding and current row exclude group
    ),
    0
  ) as before_baht,
  sum(cod_baht) over (
    partition by driver_id
    order by delivered_at, reference
  ) as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
  and delivered_at between '2026-03-14 00:00+07' and '2026-03-16 00:00+07'
order by driver_id, delivered_at, reference;
