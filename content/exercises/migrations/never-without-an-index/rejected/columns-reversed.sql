-- finding: migration.schema
-- an index that begins with the time does not lead to one driver's jobs
drop index concurrently if exists jobs_driver_requested_idx;

create index concurrently jobs_driver_requested_idx
on jobs (requested_at, driver_id);

drop index concurrently if exists jobs_driver_idx;
