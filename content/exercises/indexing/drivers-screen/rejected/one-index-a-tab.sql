-- finding: index.too-many
-- each tab is fast now, but every write pays for two indexes where one does
create index on jobs (driver_id, status);
create index on jobs (driver_id, requested_at desc);
