create index on jobs (priority, requested_at)
  where status in ('pending', 'assigned');
