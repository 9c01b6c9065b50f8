-- the starter over a CTE that is read from jobs once; 1,512 shared pages, though the CTE goes to a temporary file (the task says nothing about these)
with j as (
  select status, requested_at, delivered_at, driver_id, cod_baht
  from jobs
)
select
  (select count(*) from j where status = 'pending') as waiting,
  (select count(*) from j where status = 'failed' and requested_at >= app.now() - interval '30 days') as failed,
  (select count(distinct driver_id) from j where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as drivers,
  (select coalesce(sum(cod_baht), 0) from j where status = 'delivered' and delivered_at >= app.now() - interval '7 days') as cash_baht,
  (select max(delivered_at) from j where status = 'delivered') as last_delivery;
