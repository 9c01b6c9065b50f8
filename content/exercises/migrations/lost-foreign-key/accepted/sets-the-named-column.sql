set lock_timeout = '2s';

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null (job_id)
not valid;

update invoices
set job_id = null
where job_id not in (select id from jobs);

alter table invoices
validate constraint invoices_job_id_fkey;
