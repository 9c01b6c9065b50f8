create index board on jobs (status, priority desc, requested_at desc)
  where status = 'pending'::job_status;
