-- title: deliveries on the stroke of both midnights, and a microsecond before
update jobs
set delivered_at = '2026-03-14 00:00:00+07'
where id in (19560, 19592);
update jobs
set delivered_at = '2026-03-13 23:59:59.999999+07'
where id = 19556;
update jobs
set delivered_at = '2026-03-15 23:59:59.999999+07'
where id = 19929;
update jobs
set delivered_at = '2026-03-16 00:00:00+07'
where id in (19932, 19949);
update jobs
set delivered_at = '2026-03-16 06:30:00+07'
where id = 19987;
update jobs
set delivered_at = '2026-03-14 05:30:00+07'
where id = 19622;
