-- finding: migration.schema
-- an index is searched from its first column, so the column compared with = comes first
drop index concurrently job_events_job_id_happened_at_idx;

create index concurrently job_events_job_id_happened_at_idx
on job_events (happened_at, job_id);

create index concurrently job_events_actor_id_happened_at_idx
on job_events (happened_at, actor_id);
