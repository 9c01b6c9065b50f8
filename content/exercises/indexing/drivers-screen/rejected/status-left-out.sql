-- finding: cost.too-many-buffers
-- driver and time alone: all that was delivered must be read through to find the few in hand
create index jobs_driver_requested_idx
  on jobs (driver_id, requested_at);
