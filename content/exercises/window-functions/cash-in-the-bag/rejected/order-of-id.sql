-- finding: result.values-differ
-- takes the id for the order at the door, though a reference may have been given anew
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  coalesce(
    sum(cod_baht) over (
      partition by driver_id
      order by delivered_at
      groups between unbounded preceding and 1 preceding
    ),
    0
  ) as before_baht,
  sum(cod_baht) over (
    partition by driver_id
    order by delivered_at, id
  ) as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
  and delivered_at >= '2026-03-14 00:00+07'
  and delivered_at < '2026-03-16 00:00+07'
order by driver_id, delivered_at, reference;
