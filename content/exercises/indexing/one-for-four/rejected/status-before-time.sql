-- finding: cost.too-many-buffers
-- puts the status before the time, so the latest jobs have to be sorted out of all
create index on jobs (driver_id, status, requested_at)
  include (price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
