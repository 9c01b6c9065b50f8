create index jobs_customer_requested_idx
  on jobs (customer_id, requested_at);
