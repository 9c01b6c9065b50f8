-- finding: migration.lock-held
-- adds and validates in one transaction, so the strong lock of the first lasts through the second
set lock_timeout = '2s';

update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered' and delivered_at is not null;

begin;
alter table jobs
add constraint jobs_delivered_time check (
  case when status = 'delivered' then delivered_at is not null and delivered_at >= requested_at else delivered_at is null end
) not valid;
alter table jobs
validate constraint jobs_delivered_time;
commit;
