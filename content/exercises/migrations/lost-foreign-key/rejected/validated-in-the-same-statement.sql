-- finding: migration.blocks-writes
-- two actions of one alter table share the stronger lock, so the check runs under the lock it was to avoid
set lock_timeout = '2s';

update invoices
set job_id = null
where job_id not in (select id from jobs);

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid,
validate constraint invoices_job_id_fkey;
