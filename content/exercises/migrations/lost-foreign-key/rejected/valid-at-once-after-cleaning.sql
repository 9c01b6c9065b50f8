-- finding: migration.blocks-writes
-- thinks that with clean rows the key can be added in one step, but the scan runs under the lock on both tables
set lock_timeout = '2s';

update invoices
set job_id = null
where job_id is not null
  and not exists (select from jobs where jobs.id = invoices.job_id);

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null;
