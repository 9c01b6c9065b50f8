-- finding: cost.too-many-buffers
-- serves the two drivers who were named; whoever else is tapped costs the whole table
create index on jobs (driver_id, status, requested_at)
  where driver_id in (1, 350);
