-- finding: cost.too-many-buffers
-- adds the index that serves all and keeps the four
create index on jobs (driver_id, requested_at)
  include (status, price_baht);
