-- title: deliveries in the small hours of Saturday
update jobs
set delivered_at = '2026-03-14 00:30:00+07'
where id = 19734;
update jobs
set delivered_at = '2026-03-14 06:30:00+07'
where id = 19665;
