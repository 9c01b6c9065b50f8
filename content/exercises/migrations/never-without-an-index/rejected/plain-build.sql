-- finding: migration.blocks-writes
-- one transaction swaps both at once, and nobody can book while it builds
set lock_timeout = '2s';

begin;
create index if not exists jobs_driver_history_idx
on jobs (driver_id, requested_at);
drop index if exists jobs_driver_requested_idx;
drop index if exists jobs_driver_idx;
commit;
