-- finding: migration.lock-held
-- NOT VALID and VALIDATE in one transaction, so the strong lock of the first is held while rows are checked
begin;
set local lock_timeout = '2s';
alter table invoices add constraint invoices_job_id_fkey
  foreign key (job_id) references jobs (id) on delete set null not valid;
update invoices i set job_id = null
where job_id is not null and not exists (select from jobs j where j.id = i.job_id);
alter table invoices validate constraint invoices_job_id_fkey;
commit;
