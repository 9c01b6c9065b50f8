create index jobs_driver_idx
on jobs (driver_id);
