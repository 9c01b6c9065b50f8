create index concurrently job_history on job_events (job_id asc nulls last, happened_at asc nulls last);
create index concurrently actor_history on job_events (actor_id, happened_at);
begin;
set local lock_timeout = '500ms';
drop index job_events_job_id_happened_at_idx;
commit;
