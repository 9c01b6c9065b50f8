with orphan as (
  select job_id from invoices
  except
  select id from jobs
)
update invoices as i
set job_id = null
from orphan as o
where o.job_id = i.job_id;

select set_config('lock_timeout', '5s', false);

alter table invoices
  add foreign key (job_id) references jobs (id) match simple
  on update no action on delete set null
  not deferrable not valid;

reset lock_timeout;

-- whatever was deleted between the two
update invoices
set job_id = null
where job_id not in (select id from jobs);

alter table invoices validate constraint invoices_job_id_fkey;
