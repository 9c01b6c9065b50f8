-- finding: result.rows-missing
-- the day of the session begins seven hours after the day of Bangkok
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
    order by delivered_at, reference
  ) as after_baht
from jobs
where status = 'delivered'
  and cod_baht > 0
  and delivered_at::date between '2026-03-14' and '2026-03-15'
order by driver_id, delivered_at, reference;
