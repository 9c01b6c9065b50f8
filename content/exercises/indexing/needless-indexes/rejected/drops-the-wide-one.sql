-- finding: cost.too-many-buffers
-- keeps the smaller of the two, which cannot give the order
drop index jobs_customer_id_requested_at_idx, jobs_reference_idx, jobs_status_idx;
