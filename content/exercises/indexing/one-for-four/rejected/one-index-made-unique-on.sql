-- finding: succeeds.refused
-- The one index made unique on (driver_id, requested_at), which the data shown allow.
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx, jobs_driver_id_price_idx;
create unique index jobs_driver_id_requested_at_key on jobs (driver_id, requested_at) include (status, price_baht);
