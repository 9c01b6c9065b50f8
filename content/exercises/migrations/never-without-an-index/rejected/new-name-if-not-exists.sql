-- finding: migration.retry-differs
-- under a new name the same trap waits again: cut off within the build, the retry skips the invalid index and drops the good one
drop index concurrently if exists jobs_driver_requested_idx;

create index concurrently if not exists jobs_driver_history_idx
on jobs (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
