-- finding: migration.blocks-all
-- once the rows are right the check can be added in one step, but it reads them all under the strong lock
set lock_timeout = '2s';

update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered';

alter table jobs
add constraint jobs_delivered_time check (
  case when status = 'delivered' then delivered_at is not null and delivered_at >= requested_at else delivered_at is null end
);
