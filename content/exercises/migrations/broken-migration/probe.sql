-- accept a-job-delivered-at-the-moment-it-was-requested
update jobs
set delivered_at = requested_at
where id = 1;

-- accept a-job-not-delivered-yet
update jobs
set delivered_at = null
where id = 1;

-- refuse 23514 a-job-delivered-before-it-was-requested
update jobs
set delivered_at = requested_at - interval '1 second'
where id = 1;
