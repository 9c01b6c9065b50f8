create index on jobs (priority desc, requested_at desc, id desc)
  with (fillfactor = 100)
  where status in ('pending');
analyze jobs;
