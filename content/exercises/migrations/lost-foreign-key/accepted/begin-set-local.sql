begin;
set local lock_timeout = '1s';
alter table public.invoices add constraint fk_invoices_jobs
  foreign key (job_id) references public.jobs (id) match simple on update no action on delete set null not valid;
commit;
begin;
update invoices set job_id = null
where job_id in (select job_id from invoices except select id from jobs);
commit;
begin;
alter table invoices validate constraint fk_invoices_jobs;
commit;
