alter index jobs_customer_id_requested_at_idx rename to jobs_of_customer_idx;
drop index jobs_customer_id_idx cascade;
drop index jobs_reference_idx, jobs_status_idx restrict;
vacuum analyze jobs;
