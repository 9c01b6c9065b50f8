-- finding: succeeds.refused
-- makes the index unique, though a driver may take two jobs of one customer that came in together
create unique index on jobs (driver_id, requested_at)
  include (status, price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
