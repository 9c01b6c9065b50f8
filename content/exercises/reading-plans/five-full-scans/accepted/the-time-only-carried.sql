create index on jobs (customer_id)
  include (requested_at);
