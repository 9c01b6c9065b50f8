-- finding: migration.no-lock-timeout
-- a brief lock still has to be waited for, and every booking queues behind the one who waits
alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

update invoices
set job_id = null
where job_id not in (select id from jobs);

alter table invoices
validate constraint invoices_job_id_fkey;
