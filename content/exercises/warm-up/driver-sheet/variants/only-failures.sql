-- title: a driver whose jobs all failed, and one whose deliveries agreed no cash
update jobs
set
  status = 'failed',
  delivered_at = null,
  cod_baht = 500
where driver_id = 5;
update jobs
set cod_baht = null
where driver_id = 6;
update jobs
set cod_baht = 150
where id in (112, 129);
