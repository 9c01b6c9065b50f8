-- finding: index.too-many
-- the right index, and the starter's kept because it "cannot hurt"
create index jobs_customer_requested_idx on jobs (customer_id, requested_at);
create index job_events_job_idx on job_events (job_id);
analyze jobs, job_events;
