drop index concurrently if exists jobs_driver_requested_idx_ccnew;

create index concurrently if not exists jobs_driver_requested_idx
on jobs (driver_id asc, requested_at asc);

reindex index concurrently jobs_driver_requested_idx;

begin;
set local lock_timeout = '1s';
drop index if exists jobs_driver_idx;
commit;
