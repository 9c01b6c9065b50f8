create index jobs_board_idx
  on jobs (status, priority, requested_at);
