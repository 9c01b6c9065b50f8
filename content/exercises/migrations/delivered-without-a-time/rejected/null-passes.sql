-- finding: probe.accepted
-- a comparison with NULL is NULL, and a check refuses a row only where its condition is false
set lock_timeout = '2s';

update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered';

alter table jobs
add constraint jobs_delivered_time check (
  (status = 'delivered' and delivered_at >= requested_at)
  or (status <> 'delivered' and delivered_at is null)
) not valid;

alter table jobs
validate constraint jobs_delivered_time;
