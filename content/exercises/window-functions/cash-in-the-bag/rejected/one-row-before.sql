-- finding: result.values-differ
-- takes the bag after the line before for the bag at the door, though the line before may be the same door
select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  sum(cod_baht) over (
    partition by driver_id
    order by delivered_at, reference
  ) - cod_baht as before_baht,
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
