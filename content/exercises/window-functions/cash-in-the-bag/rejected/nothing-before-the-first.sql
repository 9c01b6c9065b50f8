-- finding: result.values-differ
-- the frame before the first door is empty, and the sum of nothing is NULL, not 0
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  sum(cod_baht) over (
    partition by driver_id
    order by delivered_at
    groups between unbounded preceding and 1 preceding
  ) as before_baht,
  sum(cod_baht) over (
    partition by driver_id
    order by delivered_at, reference
  ) as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
  and delivered_at >= '2026-03-14 00:00+07'
  and delivered_at < '2026-03-16 00:00+07'
order by driver_id, delivered_at, reference;
