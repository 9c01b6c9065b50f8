-- finding: index.too-many
-- the slow step is mended, and four indexes that save a few pages are written with every event
create index on jobs (customer_id, requested_at);
create index on job_events (job_id);
create index on documents (job_id);
create index on invoices (job_id);
create index on vehicles (driver_id);
