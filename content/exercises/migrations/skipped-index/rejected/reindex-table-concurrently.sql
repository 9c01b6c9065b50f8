-- finding: migration.invalid-index
-- believes REINDEX TABLE CONCURRENTLY repairs the invalid index, but it skips it
set lock_timeout = '3s';
reindex table concurrently job_events;
create index concurrently job_events_actor_id_happened_at_idx on job_events (actor_id, happened_at);
