-- finding: migration.lock-held
-- believes a lock_timeout makes the plain build harmless, though it locks out writes all through the build
set lock_timeout = '2s';
begin;
drop index if exists job_events_job_id_happened_at_idx;
create index job_events_job_id_happened_at_idx on job_events (job_id, happened_at);
create index job_events_actor_id_happened_at_idx on job_events (actor_id, happened_at);
commit;
