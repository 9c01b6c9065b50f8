-- finding: migration.blocks-all, before 18: sqlstate.42601
-- believes turning a NOT ENFORCED key on checks the old rows without a strong lock
set lock_timeout = '2s';
alter table invoices add constraint invoices_job_id_fkey
  foreign key (job_id) references jobs (id) on delete set null not enforced;
update invoices i set job_id = null
where job_id is not null and not exists (select from jobs j where j.id = i.job_id);
alter table invoices alter constraint invoices_job_id_fkey enforced;
