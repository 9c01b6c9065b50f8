-- finding: migration.schema
-- an index that begins with the time does not lead to one driver's jobs
drop index concurrently if exists jobs_requested_driver_idx;

create index concurrently jobs_requested_driver_idx
on jobs (requested_at, driver_id);

drop index concurrently if exists jobs_driver_idx;
