-- finding: migration.invalid-index
-- believes that reindex table concurrently repairs the invalid index, but that skips invalid ones
set lock_timeout = '2s';
reindex table concurrently job_events;
create index concurrently if not exists job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);
