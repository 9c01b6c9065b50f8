-- finding: plan.heap-fetches
-- a VACUUM told to skip the indexes cannot clear the dead entries away, and a page that has one is not marked visible
vacuum (freeze, analyze, index_cleanup off) jobs;
create index on jobs (customer_id, requested_at, status, price_baht);
