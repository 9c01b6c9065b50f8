alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id);
