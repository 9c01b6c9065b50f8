vacuum;
create index on jobs (customer_id, requested_at, status, price_baht);
