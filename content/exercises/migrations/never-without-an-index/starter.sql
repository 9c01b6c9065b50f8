create index concurrently if not exists jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index jobs_driver_idx;
