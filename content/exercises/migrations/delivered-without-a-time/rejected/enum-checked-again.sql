-- finding: migration.schema
-- the type of the column refuses every other status already, so this check only costs
set lock_timeout = '2s';

update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered';

alter table jobs
add constraint jobs_status_known
check (status in ('pending', 'assigned', 'picked_up', 'delivered', 'failed', 'cancelled')) not valid;
alter table jobs
validate constraint jobs_status_known;

alter table jobs
add constraint jobs_delivered_time check (
  case when status = 'delivered' then delivered_at is not null and delivered_at >= requested_at else delivered_at is null end
) not valid;
alter table jobs
validate constraint jobs_delivered_time;
