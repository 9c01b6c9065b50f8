-- finding: cost.too-many-buffers
-- puts the range before the equality
create index on jobs (requested_at, driver_id)
  include (status, price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
