-- finding: migration.invalid-index
-- if not exists asks for the name only, and an invalid index has the name too
create index concurrently if not exists job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);

create index concurrently if not exists job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);
