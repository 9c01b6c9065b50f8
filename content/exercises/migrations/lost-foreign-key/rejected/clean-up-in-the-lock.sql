-- finding: migration.lock-held
-- adds the key and cleans up in one transaction so that nothing slips in between, and so updates rows while holding the lock
set lock_timeout = '2s';

begin;
alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;
update invoices
set job_id = null
where job_id is not null
  and not exists (select from jobs where jobs.id = invoices.job_id);
commit;

alter table invoices validate constraint invoices_job_id_fkey;
