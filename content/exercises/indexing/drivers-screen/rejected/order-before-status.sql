-- finding: cost.too-many-buffers
-- the order stands before an equality, so the few assigned jobs lie scattered among all jobs of the driver
create index on jobs (driver_id, requested_at, status);
