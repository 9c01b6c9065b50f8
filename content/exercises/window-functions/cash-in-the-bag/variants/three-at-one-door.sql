-- title: three jobs at one door, two at the first door of the day, and very small amounts
update jobs
set delivered_at = '2026-03-15 11:30:00+07'
where id = 201;
update jobs
set
  delivered_at = '2026-03-15 11:30:00+07',
  cod_baht = 0.50
where id = 208;
update jobs
set
  delivered_at = '2026-03-15 11:30:00+07',
  cod_baht = 1
where id = 205;
update jobs
set
  status = 'failed',
  delivered_at = '2026-03-15 14:00:00+07'
where id = 209;
update jobs
set
  status = 'delivered',
  delivered_at = '2026-03-15 11:45:00+07'
where id = 213;
