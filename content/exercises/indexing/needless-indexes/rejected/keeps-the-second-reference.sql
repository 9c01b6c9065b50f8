-- finding: size.too-large
-- does not know that a unique constraint comes with an index of its own
drop index jobs_customer_id_idx, jobs_status_idx;
