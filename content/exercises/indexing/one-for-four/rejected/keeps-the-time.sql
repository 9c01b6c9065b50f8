-- finding: cost.too-many-buffers
-- keeps the index by time alone, so prices and states are fetched from the table
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_price_idx;
