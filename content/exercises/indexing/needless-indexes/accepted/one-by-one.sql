drop index concurrently if exists jobs_status_idx;
drop index concurrently if exists jobs_reference_idx;
drop index concurrently if exists jobs_customer_id_idx;
