create index concurrently jobs_driver_tabs
  on jobs using btree (driver_id, status, requested_at, id)
  include (reference, customer_id, price_baht)
  with (fillfactor = 100);
