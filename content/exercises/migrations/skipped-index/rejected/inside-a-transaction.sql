-- finding: sqlstate.25001
-- a concurrent build commits several times on its way, so it cannot be part of a transaction
begin;

drop index job_events_job_id_happened_at_idx;

create index concurrently job_events_job_id_happened_at_idx
on job_events (job_id, happened_at);

create index concurrently job_events_actor_id_happened_at_idx
on job_events (actor_id, happened_at);

commit;
