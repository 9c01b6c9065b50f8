-- finding: migration.blocks-writes
-- a plain create index lets nobody write to the table until it is built
drop index concurrently job_events_job_id_happened_at_idx;

create index job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);

create index job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);
