-- finding: plan.node-missing
-- carries what is added up, but not what it is grouped by
create index on jobs (customer_id, requested_at)
  include (price_baht);
vacuum jobs;
