create index concurrently jobs_of_driver_idx
  on jobs (driver_id, requested_at desc)
  include (price_baht, status);
drop index concurrently jobs_driver_id_idx;
drop index concurrently jobs_driver_id_status_idx;
drop index concurrently jobs_driver_id_requested_at_idx;
drop index concurrently jobs_driver_id_price_idx;
