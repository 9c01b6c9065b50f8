-- finding: plan.heap-fetches
-- ANALYZE counts and samples; it does not tell which pages are visible to everybody
create index on jobs (customer_id, requested_at)
  include (status, price_baht);
analyze jobs;
