alter index job_events_job_id_happened_at_idx
rename to job_events_invalid;

create index concurrently job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);

create index concurrently job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);

drop index concurrently job_events_invalid;
