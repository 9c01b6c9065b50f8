-- finding: migration.old-app-rows
-- builds concurrently, and until the new index is valid the history reads the whole table
drop index concurrently if exists jobs_driver_requested_idx;

drop index concurrently if exists jobs_driver_idx;

create index concurrently jobs_driver_requested_idx
on jobs (driver_id, requested_at);
