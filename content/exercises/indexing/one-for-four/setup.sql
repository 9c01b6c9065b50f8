create index jobs_driver_id_idx
  on jobs (driver_id);

create index jobs_driver_id_status_idx
  on jobs (driver_id, status);

create index jobs_driver_id_requested_at_idx
  on jobs (driver_id, requested_at);

create index jobs_driver_id_price_idx
  on jobs (driver_id)
  include (price_baht, requested_at);
