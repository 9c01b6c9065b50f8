drop index jobs_driver_idx;

create index concurrently jobs_driver_idx
on jobs (driver_id, requested_at);
