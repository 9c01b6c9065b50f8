-- title: jobs scheduled for midnight, a second before, and in the past
update jobs
set scheduled_for = '2026-03-17 00:00:00+07'
where id in (134, 140);
update jobs
set scheduled_for = '2026-03-16 23:59:59+07'
where id in (135, 138);
update jobs
set scheduled_for = '2026-03-17 03:00:00+07'
where id = 139;
update jobs
set scheduled_for = '2026-03-15 10:00:00+07'
where id = 136;
update jobs
set scheduled_for = '2026-03-16 06:00:00+07', status = 'assigned', driver_id = 3
where id = 137;
