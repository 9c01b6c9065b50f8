-- finding: migration.no-lock-timeout
-- not valid makes the lock brief, and the waiting for it can still be long
update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered';

alter table jobs
add constraint jobs_delivered_time check (
  case when status = 'delivered' then delivered_at is not null and delivered_at >= requested_at else delivered_at is null end
) not valid;

alter table jobs
validate constraint jobs_delivered_time;
