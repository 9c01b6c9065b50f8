create index jobs_customer_id_idx
  on jobs (customer_id);

create index jobs_customer_id_requested_at_idx
  on jobs (customer_id, requested_at);

create index jobs_reference_idx
  on jobs (reference);

create index jobs_driver_id_idx
  on jobs (driver_id);

create index jobs_pending_idx
  on jobs (priority, requested_at)
  where status = 'pending';

create index jobs_status_idx
  on jobs (status);
