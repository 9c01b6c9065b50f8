begin;
set local lock_timeout = '1s';
alter table invoices
add constraint invoices_job_id_fkey
foreign key (job_id) references jobs (id) on delete set null
not valid;
commit;

begin;
update invoices
set job_id = null
where job_id in (
  select job_id
  from invoices
  except
  select id
  from jobs
);
commit;

begin;
alter table invoices
validate constraint invoices_job_id_fkey;
commit;
