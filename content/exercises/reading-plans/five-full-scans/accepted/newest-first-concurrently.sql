create index concurrently on jobs (customer_id, requested_at desc);
