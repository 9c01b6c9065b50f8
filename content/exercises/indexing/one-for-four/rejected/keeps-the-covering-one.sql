-- finding: cost.too-many-buffers
-- keeps the one with INCLUDE, which is not sorted by time
drop index jobs_driver_id_idx, jobs_driver_id_status_idx, jobs_driver_id_requested_at_idx;
