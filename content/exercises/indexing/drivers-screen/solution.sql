create index jobs_driver_status_requested_idx
  on jobs (driver_id, status, requested_at);
