-- finding: cost.too-many-buffers
-- sorted by time over all drivers, so a driver's jobs stand nowhere together
create index on jobs (requested_at, driver_id, status);
