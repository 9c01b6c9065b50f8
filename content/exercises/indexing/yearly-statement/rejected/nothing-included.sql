-- finding: plan.node-missing
-- finds the entries, and must open the table for status and price
create index on jobs (customer_id, requested_at);
vacuum jobs;
