-- finding: migration.invalid-index
-- a second index under another name serves the queries, and the invalid one goes on costing every write
create index concurrently job_events_history
on job_events (job_id, happened_at);

create index concurrently job_events_audit
on job_events (actor_id, happened_at);
