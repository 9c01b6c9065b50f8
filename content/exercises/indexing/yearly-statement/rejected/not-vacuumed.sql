-- finding: plan.heap-fetches
-- the index holds everything but one thing: whether a row is visible
create index on jobs (customer_id, requested_at)
  include (status, price_baht);
