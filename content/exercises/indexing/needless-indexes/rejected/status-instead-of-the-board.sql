-- finding: cost.too-many-buffers
-- takes the partial index for a part of the one on status, though only the partial one has the board's order
drop index jobs_customer_id_idx, jobs_reference_idx, jobs_pending_idx;
