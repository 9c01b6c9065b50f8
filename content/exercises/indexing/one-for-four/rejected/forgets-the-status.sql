-- finding: cost.too-many-buffers
-- leaves the status out, so that counting failed jobs opens the table for every job
create index on jobs (driver_id, requested_at)
  include (price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
