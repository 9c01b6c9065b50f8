-- finding: sqlstate.23503
-- not valid lets the orphans in, and validating finds them
set lock_timeout = '2s';

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

alter table invoices
validate constraint invoices_job_id_fkey;
