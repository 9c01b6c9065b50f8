-- finding: migration.not-rerunnable
-- the right order, and on the second run the new index is there and the old one is not
create index concurrently jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index concurrently jobs_driver_idx;
