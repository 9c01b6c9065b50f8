-- finding: constraint.not-validated
-- not valid checks new rows only; that the old ones hold is not proved until it is validated
set lock_timeout = '2s';

alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;

update invoices
set job_id = null
where job_id not in (select id from jobs);
