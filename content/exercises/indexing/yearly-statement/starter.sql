create index jobs_statement_idx
  on jobs (customer_id, requested_at);
