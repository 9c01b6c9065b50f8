begin;
set local lock_timeout = '1s';
drop index if exists job_events_job_id_happened_at_idx;
commit;

create index concurrently if not exists job_events_actor_id_happened_at_idx
on job_events using btree (actor_id asc, happened_at asc);

create index concurrently if not exists job_events_job_id_happened_at_idx
on job_events using btree (job_id asc, happened_at asc);
