create index job_events_job_idx
  on job_events (job_id);
