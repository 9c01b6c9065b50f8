-- finding: migration.invalid-index
-- skips the invalid index because it has the name, and then drops the good one
create index concurrently if not exists jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
