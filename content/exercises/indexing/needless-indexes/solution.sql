drop index jobs_customer_id_idx, jobs_reference_idx, jobs_status_idx;
