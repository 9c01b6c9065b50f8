set lock_timeout = '2s';

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

update invoices
set job_id = null
where job_id is not null
  and not exists (select from jobs where jobs.id = invoices.job_id);

alter table invoices
validate constraint invoices_job_id_fkey;
