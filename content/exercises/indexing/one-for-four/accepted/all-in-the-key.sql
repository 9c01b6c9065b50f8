drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_price_idx;
drop index jobs_driver_id_requested_at_idx;
create index jobs_of_driver_idx
  on jobs (driver_id, requested_at, status, price_baht);
