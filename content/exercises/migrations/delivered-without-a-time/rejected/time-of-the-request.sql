-- finding: migration.data-lost
-- any time would satisfy the rule, and this one was never the time of delivery
set lock_timeout = '2s';

update jobs
set delivered_at = requested_at
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
