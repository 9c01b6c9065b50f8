with job as (
  select driver_id, delivered_at, reference, cod_baht
  from jobs
  where status = 'delivered'
    and cod_baht > 0
    and timezone('Asia/Bangkok', delivered_at) >= '2026-03-14'
    and timezone('Asia/Bangkok', delivered_at) < '2026-03-16'
),
door as (
  select driver_id, delivered_at, sum(cod_baht) as cash
  from job
  group by driver_id, delivered_at
),
ring as (
  select driver_id, delivered_at,
    coalesce(sum(cash) over (partition by driver_id order by delivered_at rows between unbounded preceding and 1 preceding), 0.00) as before_baht
  from door
)
select job.driver_id, job.delivered_at, job.reference, job.cod_baht, ring.before_baht,
  ring.before_baht + sum(job.cod_baht) over (partition by job.driver_id, job.delivered_at order by job.reference) as after_baht
from job
join ring on (ring.driver_id, ring.delivered_at) is not distinct from (job.driver_id, job.delivered_at)
order by job.driver_id, job.delivered_at, job.reference;
