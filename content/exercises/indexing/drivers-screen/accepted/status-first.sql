create index jobs_status_driver_requested_idx
  on jobs (status, driver_id, requested_at);
