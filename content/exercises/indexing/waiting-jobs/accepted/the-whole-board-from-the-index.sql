create index jobs_board_idx
  on jobs (id)
  include (reference, priority, requested_at)
  where status = 'pending';
vacuum jobs;
