set lock_timeout = '1s';

alter table jobs
add constraint jobs_time_of_delivery
check ((status = 'delivered') = (delivered_at is not null) and delivered_at >= requested_at)
not valid;

update jobs
set delivered_at = e.happened_at
from job_events as e
where e.job_id = jobs.id
  and e.event = 'delivered'
  and jobs.status = 'delivered'
  and jobs.delivered_at is null;

update jobs
set delivered_at = null
where status not in ('delivered')
  and delivered_at is not null;

alter table jobs
validate constraint jobs_time_of_delivery;
