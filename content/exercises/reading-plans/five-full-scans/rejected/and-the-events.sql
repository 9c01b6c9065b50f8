-- finding: index.too-many
-- the one that helps, and the second longest scan for good measure
create index on jobs (customer_id, requested_at);
create index on job_events (job_id, happened_at);
