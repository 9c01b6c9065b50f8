-- finding: index.too-many
-- makes a second small index for the failed jobs, where one was allowed
create index on jobs (driver_id, requested_at)
  include (price_baht);
create index on jobs (driver_id)
  where status = 'failed';
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
