-- finding: migration.schema
-- leaves events without actor out of the audit's index
drop index concurrently job_events_job_id_happened_at_idx;
create index concurrently job_events_job_id_happened_at_idx on job_events (job_id, happened_at);
create index concurrently on job_events (actor_id, happened_at) where actor_id is not null;
