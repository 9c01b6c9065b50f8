-- finding: migration.schema
-- builds the better index and leaves the one it replaces, which every booking goes on paying for
drop index concurrently if exists jobs_driver_requested_idx;

create index concurrently jobs_driver_requested_idx
on jobs (driver_id, requested_at);
