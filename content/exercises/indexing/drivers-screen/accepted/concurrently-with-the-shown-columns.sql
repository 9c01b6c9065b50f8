create index concurrently drivers_screen
  on jobs (driver_id, status, requested_at)
  include (reference, customer_id, price_baht);
