with one as materialized (
  select status, requested_at, delivered_at, driver_id, cod_baht
  from jobs
  where status in ('pending', 'failed', 'delivered')
)
select
  (select count(*) from one where status = 'pending'),
  (select count(*) from one where status = 'failed' and requested_at >= app.now() - interval '30 days'),
  (select count(distinct driver_id) from one where status = 'delivered' and delivered_at >= app.now() - interval '7 days'),
  (select coalesce(sum(cod_baht), 0) from one where status = 'delivered' and delivered_at >= app.now() - interval '7 days'),
  (select max(delivered_at) from one where status = 'delivered');
