-- title: three jobs at one door, doors in two hands at one moment, and very small amounts
update jobs
set
  delivered_at = '2026-03-14 21:30:00+07',
  cod_baht = 0.50
where id = 19738;
update jobs
set
  driver_id = 1,
  delivered_at = '2026-03-14 21:30:00+07'
where id = 19718;
update jobs
set cod_baht = 1
where id = 19727;
update jobs
set
  driver_id = 18,
  delivered_at = '2026-03-15 23:00:00+07'
where id in (19740, 19741);
update jobs
set cod_baht = cod_baht
where id in (19956, 19592);
