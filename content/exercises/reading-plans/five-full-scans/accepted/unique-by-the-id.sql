create unique index jobs_of_a_customer
  on jobs (customer_id, requested_at, id);
analyze jobs;
