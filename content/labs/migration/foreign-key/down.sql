alter table jobs
drop constraint jobs_vehicle,
drop constraint jobs_driver;
