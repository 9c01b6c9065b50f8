create index concurrently statement
  on jobs (customer_id, requested_at desc)
  include (price_baht, status);
vacuum (analyze) jobs;
