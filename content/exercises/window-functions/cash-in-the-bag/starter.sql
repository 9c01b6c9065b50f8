select
  driver_id,
  delivered_at,
  reference,
  cod_baht,
  sum(cod_baht) over (partition by driver_id order by delivered_at) as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
order by driver_id, delivered_at, reference;
