-- finding: migration.blocks-writes
-- a foreign key added at once reads both tables while nobody can write to either
set lock_timeout = '2s';

update invoices
set job_id = null
where job_id not in (select id from jobs);

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null;
