create index on jobs (customer_id, status, requested_at)
  include (price_baht);
vacuum jobs;
