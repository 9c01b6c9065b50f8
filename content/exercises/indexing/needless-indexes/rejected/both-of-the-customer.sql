-- finding: cost.too-many-buffers
-- of two indexes that overlap, drops both
drop index jobs_customer_id_idx, jobs_customer_id_requested_at_idx, jobs_reference_idx, jobs_status_idx;
