create index on jobs (customer_id)
  include (requested_at, price_baht, status);
vacuum (freeze, analyze) jobs;
