drop index concurrently if exists jobs_history;

create index concurrently jobs_history
on jobs using btree (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
