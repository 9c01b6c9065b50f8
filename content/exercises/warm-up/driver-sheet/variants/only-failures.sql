-- title: a driver whose jobs all failed, one without cash, and two called Pop
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
update drivers
set nickname = 'Pop'
where id = 9;
