-- finding: sqlstate.22P02
-- compares an enum with a word that is none of its labels
set lock_timeout = '2s';

alter table jobs
add constraint jobs_status_known
check (status in ('pending', 'assigned', 'in_transit', 'delivered', 'failed', 'cancelled')) not valid;
