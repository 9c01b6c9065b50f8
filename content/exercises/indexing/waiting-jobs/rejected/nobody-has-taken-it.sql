-- finding: cost.too-many-buffers
-- a pending job has no driver, as everybody knows but the planner: the query does not say so
create index on jobs (priority, requested_at)
  where driver_id is null;
