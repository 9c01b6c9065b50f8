-- finding: index.too-many
-- a needed index goes for one that does the same: an index can be read backwards as well
create index jobs_latest_of_customer_idx
  on jobs (customer_id, requested_at desc);
drop index jobs_customer_id_idx, jobs_customer_id_requested_at_idx;
drop index jobs_reference_idx, jobs_status_idx;
