reindex index concurrently job_events_job_id_happened_at_idx;

create index concurrently on job_events (actor_id, happened_at);
