-- group once by status and driver, then add up the few hundred groups; waiting and failed come out as numeric
with per_driver as materialized (
  select
    status,
    driver_id,
    count(*) as n,
    count(*) filter (where requested_at >= app.now() - interval '30 days') as asked_lately,
    count(*) filter (where delivered_at >= app.now() - interval '7 days') as brought_lately,
    sum(cod_baht) filter (where delivered_at >= app.now() - interval '7 days') as cod,
    max(delivered_at) as last_at
  from jobs
  where status in ('pending', 'failed', 'delivered')
  group by status, driver_id
)
select
  (select coalesce(sum(n), 0) from per_driver where status = 'pending'),
  (select coalesce(sum(asked_lately), 0) from per_driver where status = 'failed'),
  (select count(driver_id) from per_driver where status = 'delivered' and brought_lately > 0),
  (select coalesce(sum(cod), 0) from per_driver where status = 'delivered'),
  (select max(last_at) from per_driver where status = 'delivered');
