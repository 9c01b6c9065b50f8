-- finding: probe.accepted
-- reads the rule as if delivered then a time, and forgets that no other job may have one
set lock_timeout = '2s';

update jobs
set delivered_at = (select happened_at from job_events where job_id = jobs.id and event = 'delivered')
where status = 'delivered' and delivered_at is null;

update jobs
set delivered_at = null
where status <> 'delivered';

alter table jobs
add constraint jobs_delivered_time
check (status <> 'delivered' or (delivered_at is not null and delivered_at >= requested_at)) not valid;

alter table jobs
validate constraint jobs_delivered_time;
