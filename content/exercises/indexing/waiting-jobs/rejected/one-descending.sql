-- finding: cost.too-many-buffers
-- turns one of two directions round, so neither a forward nor a backward scan gives the board's order
create index on jobs (priority, requested_at desc)
  where status = 'pending';
