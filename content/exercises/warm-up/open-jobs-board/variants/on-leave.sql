-- title: drivers who are on leave or have left hold open jobs
update drivers
set status = 'on_leave'
where id = 1;
update drivers
set status = 'left'
where id = 4;
update jobs
set priority = 2
where id in (134, 135);
update jobs
set status = 'delivered', delivered_at = '2026-03-16 08:59:00+07'
where id = 139;
