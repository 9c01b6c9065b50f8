create index jobs_open_idx
  on jobs (priority, requested_at)
  where status in ('pending', 'assigned', 'picked_up');
