drop index concurrently if exists jobs_driver_requested_idx;

create index concurrently jobs_driver_requested_idx
on jobs using btree (driver_id, requested_at);

drop index concurrently if exists jobs_driver_idx;
