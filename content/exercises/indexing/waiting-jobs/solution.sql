create index jobs_pending_idx
  on jobs (priority, requested_at)
  where status = 'pending';
