-- finding: migration.data-lost
-- an orphan may be worth keeping: only the reference is wrong, not the row
set lock_timeout = '2s';

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

delete from invoices
where job_id not in (select id from jobs);

alter table invoices
validate constraint invoices_job_id_fkey;
