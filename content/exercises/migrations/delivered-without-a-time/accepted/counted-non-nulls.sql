set lock_timeout = '2s';

with told as (
  select job_id, happened_at
  from job_events
  where event = 'delivered'
)
update jobs
set delivered_at = told.happened_at
from told
where told.job_id = jobs.id
  and jobs.status = 'delivered'
  and jobs.delivered_at is null;

update jobs set delivered_at = null where id in (124, 130);

alter table jobs
add check (
  num_nonnulls(delivered_at) = (status = 'delivered')::int
  and requested_at <= coalesce(delivered_at, requested_at)
) not valid;

do $$
declare
  rule name;
begin
  select conname into rule
  from pg_constraint
  where conrelid = 'jobs'::regclass
    and not convalidated;
  execute format('alter table jobs validate constraint %I', rule);
end
$$;
