-- finding: cost.too-many-buffers
-- enough for the first tab, but the second fetches and sorts 12,849 delivered jobs for the sake of ten
create index on jobs (driver_id, status);
