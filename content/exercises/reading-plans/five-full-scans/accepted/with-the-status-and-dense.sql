create index on jobs (customer_id desc, requested_at, status)
  with (fillfactor = 100);
