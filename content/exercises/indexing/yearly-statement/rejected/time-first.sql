-- finding: cost.too-many-buffers
-- nothing is fetched from the table, but the entries of all customers of the year are read
create index on jobs (requested_at, customer_id)
  include (status, price_baht);
vacuum jobs;
