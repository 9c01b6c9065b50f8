-- title: eleven deliveries whose average lies just below half a satang
update jobs
set driver_id = 1
where id in (101, 102, 119, 113, 115);
update jobs
set price_baht = 100
where driver_id = 1;
update jobs
set price_baht = 100.05
where id = 104;
