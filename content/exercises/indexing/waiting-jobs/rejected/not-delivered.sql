-- finding: cost.too-many-buffers
-- takes in failed and cancelled jobs too, seven times as many as wait, and the scan steps over them
create index on jobs (priority, requested_at)
  where status <> 'delivered';
