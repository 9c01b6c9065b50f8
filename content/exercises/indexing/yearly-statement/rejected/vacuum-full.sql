-- finding: plan.node-missing
-- VACUUM FULL writes the table anew and leaves every page marked as not yet known to be visible
create index on jobs (customer_id, requested_at)
  include (status, price_baht);
vacuum full jobs;
