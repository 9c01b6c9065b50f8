set lock_timeout = '2s';

drop index concurrently if exists jobs_driver_new;

create index concurrently jobs_driver_new
on jobs (driver_id, requested_at);

begin;
drop index if exists jobs_driver_idx, jobs_driver_requested_idx;
alter index jobs_driver_new rename to jobs_driver_requested_idx;
commit;
