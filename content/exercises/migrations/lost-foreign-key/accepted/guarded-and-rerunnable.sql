set lock_timeout = '2s';

do $$
begin
  if not exists (
    select
    from pg_constraint
    where conrelid = 'invoices'::regclass
      and contype = 'f'
      and confrelid = 'jobs'::regclass
  ) then
    alter table invoices
    add constraint invoices_job
    foreign key (job_id) references jobs (id) on delete set null
    not valid;
  end if;
end
$$;

with orphans as (
  select i.id
  from invoices as i
  left join jobs as j on j.id = i.job_id
  where i.job_id is not null
    and j.id is null
)
update invoices
set job_id = null
from orphans
where orphans.id = invoices.id;

alter table invoices
validate constraint invoices_job;
