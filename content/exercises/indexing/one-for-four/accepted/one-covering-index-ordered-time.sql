-- one covering index ordered by time, all four old ones dropped
create index jobs_driver_id_requested_at_price_status_idx
  on jobs (driver_id, requested_at) include (price_baht, status);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
