set lock_timeout = '2s';

create index jobs_status on jobs (status);

create index concurrently jobs_booked_at on jobs (booked_at);
