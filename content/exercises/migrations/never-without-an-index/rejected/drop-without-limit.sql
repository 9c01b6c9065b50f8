-- finding: migration.no-lock-timeout
-- a plain drop index waits for every query on the table, and every later query waits behind it
drop index concurrently if exists jobs_driver_requested_idx;

create index concurrently jobs_driver_requested_idx
on jobs (driver_id, requested_at);

drop index if exists jobs_driver_idx;
