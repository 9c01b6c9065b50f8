-- finding: cost.too-many-buffers
-- a name for the rows of the week does not bring the five readings below three
with week as (
  select driver_id, cod_baht
  from jobs
  where status = 'delivered'
    and delivered_at >= app.now() - interval '7 days'
)
select
  (select count(*) from jobs where status = 'pending') as waiting,
  (select count(*) from jobs where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
  (select count(distinct driver_id) from week) as drivers,
  (select coalesce(sum(cod_baht), 0) from week) as cash_baht,
  (select max(delivered_at) from jobs where status = 'delivered') as last_delivery;
