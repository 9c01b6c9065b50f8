-- finding: size.too-large
-- thinks that the index on status still serves the board, which has a partial index of its own
drop index jobs_reference_idx, jobs_customer_id_idx;
