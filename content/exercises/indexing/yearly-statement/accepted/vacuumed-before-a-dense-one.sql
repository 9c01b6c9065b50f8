vacuum (verbose, disable_page_skipping) public.jobs;
create index concurrently jobs_year
  on jobs (customer_id, requested_at desc, price_baht)
  include (status)
  with (fillfactor = 100);
