-- finding: migration.blocks-all
-- repairs the index by REINDEX, and thinks lock_timeout makes up for writers that wait during the build
set lock_timeout = '3s';
reindex index job_events_job_id_happened_at_idx;
create index concurrently job_events_actor_id_happened_at_idx on job_events (actor_id, happened_at);
