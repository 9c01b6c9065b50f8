-- What a concurrent build leaves behind that was cancelled while it waited for a long report: built, but never declared valid.
create index job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);
set session authorization postgres;
update pg_catalog.pg_index
set indisvalid = false
where indexrelid = 'public.job_events_job_id_happened_at_idx'::regclass;
set session authorization app_owner;
