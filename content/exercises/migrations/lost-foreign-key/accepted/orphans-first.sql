update invoices as i
set job_id = null
where i.job_id is not null
  and not exists (
    select
    from jobs as j
    where j.id = i.job_id
  );

set lock_timeout = '500ms';

alter table invoices
add foreign key (job_id) references jobs on delete set null not valid;

alter table invoices
validate constraint invoices_job_id_fkey;
