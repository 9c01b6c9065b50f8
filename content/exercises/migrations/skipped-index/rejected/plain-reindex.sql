-- finding: migration.blocks-all
-- reindex repairs the index, but without concurrently nobody can plan a query on the table meanwhile
set lock_timeout = '2s';

reindex index job_events_job_id_happened_at_idx;

create index concurrently job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);
