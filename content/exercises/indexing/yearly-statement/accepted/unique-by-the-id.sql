create unique index jobs_customer_year
  on jobs (customer_id, requested_at, id)
  include (price_baht, status);
vacuum (analyze) jobs;
