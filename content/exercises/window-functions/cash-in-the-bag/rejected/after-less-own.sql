-- finding: result.values-differ
-- takes before as after less the job's own cash, so jobs of one door do not share it
select driver_id, delivered_at, reference, cod_baht,
  sum(cod_baht) over w - cod_baht as before_baht,
  sum(cod_baht) over w as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
  and delivered_at >= '2026-03-14 00:00+07'
  and delivered_at < '2026-03-16 00:00+07'
window w as (partition by driver_id order by delivered_at, reference)
order by driver_id, delivered_at, reference;
