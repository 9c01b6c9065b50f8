-- the five subqueries stay as they are, but read a materialized CTE that reads jobs once (if temp pages count too, this may fail)
with j as materialized (
  select status, requested_at, delivered_at, driver_id, cod_baht
  from jobs
  where status in ('pending', 'failed', 'delivered')
)
select
  (select count(*) from j where status = 'pending') as waiting,
  (select count(*) from j where status = 'failed'
     and requested_at >= app.now() - interval '30 days') as failed,
  (select count(distinct driver_id) from j where status = 'delivered'
     and delivered_at >= app.now() - interval '7 days') as drivers,
  (select coalesce(sum(cod_baht), 0) from j where status = 'delivered'
     and delivered_at >= app.now() - interval '7 days') as cash_baht,
  (select max(delivered_at) from j where status = 'delivered') as last_delivery;
