-- finding: cost.too-many-buffers
-- finds a driver's jobs, and must still fetch all 13,453 of them to look at their status
create index on jobs (driver_id);
