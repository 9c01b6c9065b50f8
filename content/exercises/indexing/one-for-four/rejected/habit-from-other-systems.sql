-- finding: cost.too-many-buffers
-- A habit from other systems.
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
create index jobs_latest_of_driver_idx on jobs (driver_id, requested_at desc nulls last) include (status, price_baht);
