create index concurrently if not exists job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);
