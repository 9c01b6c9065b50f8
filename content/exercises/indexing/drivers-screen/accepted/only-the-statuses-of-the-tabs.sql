create index jobs_tabs_idx
  on jobs (driver_id, status, requested_at)
  where status in ('assigned', 'delivered');
