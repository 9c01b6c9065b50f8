-- finding: migration.not-rerunnable
-- the right order, and on the second run there is no old index to drop
drop index concurrently jobs_driver_requested_idx;

create index concurrently jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index concurrently jobs_driver_idx;
