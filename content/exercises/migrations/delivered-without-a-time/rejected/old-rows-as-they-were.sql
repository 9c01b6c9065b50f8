-- finding: sqlstate.23514
-- not valid lets the old rows be, and validating finds them
set lock_timeout = '2s';

alter table jobs
add constraint jobs_delivered_time check (
  case when status = 'delivered' then delivered_at is not null and delivered_at >= requested_at else delivered_at is null end
) not valid;

alter table jobs
validate constraint jobs_delivered_time;
