create index concurrently job_events_history
on job_events (job_id, happened_at);

create index concurrently job_events_audit
on job_events (actor_id, happened_at);

drop index concurrently job_events_job_id_happened_at_idx;
