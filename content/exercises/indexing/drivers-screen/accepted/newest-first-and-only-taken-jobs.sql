create index on jobs (driver_id, status, requested_at desc)
  where driver_id is not null;
