set lock_timeout = '5s';
reindex index concurrently job_events_job_id_happened_at_idx;
create index concurrently if not exists job_events_audit_idx
  on job_events using btree (actor_id, happened_at);
