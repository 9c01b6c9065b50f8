create index concurrently job_history_idx on job_events using btree (job_id, happened_at);
create index concurrently job_audit_idx on job_events using btree (actor_id, happened_at);
begin;
set local lock_timeout = '500ms';
drop index job_events_job_id_happened_at_idx;
commit;
