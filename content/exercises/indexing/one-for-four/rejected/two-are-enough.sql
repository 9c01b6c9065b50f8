-- finding: cost.too-many-buffers
-- keeps two indexes: the reads are served, but each job still writes into both
create index on jobs (driver_id, requested_at)
  include (price_baht);
drop index jobs_driver_id_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
