-- finding: succeeds.refused
-- the right columns, but unique
create unique index jobs_customer_requested_idx
  on jobs (customer_id, requested_at);
