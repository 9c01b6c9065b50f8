create index jobs_driver_id_idx on jobs (driver_id);
drop index jobs_driver_id_idx;
create index jobs_in_hand_idx on jobs using btree (driver_id desc, status, requested_at);
analyze jobs;
