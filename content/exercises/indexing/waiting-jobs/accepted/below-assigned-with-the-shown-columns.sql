create index concurrently on jobs (priority, requested_at)
  include (id, reference)
  where status < 'assigned';
