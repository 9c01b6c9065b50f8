create index jobs_driver_idx
on jobs (driver_id);
-- What a concurrent build leaves behind that was cut off while it waited for an old transaction.
create index jobs_driver_requested_idx
on jobs (driver_id, requested_at);
set session authorization postgres;
update pg_catalog.pg_index
set indisvalid = false
where indexrelid = 'public.jobs_driver_requested_idx'::regclass;
set session authorization app_owner;
