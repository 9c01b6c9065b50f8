-- finding: cost.too-many-buffers
-- Everything index-only by (driver_id, status, requested_at) with reference and price in INCLUDE, skip scan for the month.
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
create index jobs_of_a_driver on jobs (driver_id, status, requested_at) include (price_baht, reference);
