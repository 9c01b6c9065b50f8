set lock_timeout = '2s';

-- At once: every row is read while writes on jobs and drivers wait.
alter table jobs
add constraint jobs_driver foreign key (driver_id) references drivers (id);

-- In two steps: new rows are checked from here on, old ones are not read.
alter table jobs
add constraint jobs_vehicle foreign key (vehicle_id) references vehicles (id) not valid;

alter table jobs
validate constraint jobs_vehicle;
