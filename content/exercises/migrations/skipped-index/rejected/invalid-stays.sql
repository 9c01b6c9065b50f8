-- finding: migration.invalid-index
-- builds both under fresh names and leaves the broken one
create index concurrently support_idx on job_events (job_id, happened_at);
create index concurrently audit_idx on job_events (actor_id, happened_at);
