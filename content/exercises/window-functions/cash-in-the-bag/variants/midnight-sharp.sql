-- title: deliveries on the stroke of both midnights, and a second before
update jobs
set delivered_at = '2026-03-15 00:00:00+07'
where id in (211, 212);
update jobs
set delivered_at = '2026-03-16 00:00:00+07'
where id in (210, 133);
update jobs
set cod_baht = 20
where id = 133;
update jobs
set delivered_at = '2026-03-15 23:59:59.999999+07'
where id = 208;
update jobs
set delivered_at = '2026-03-14 23:59:59.999999+07'
where id = 206;
