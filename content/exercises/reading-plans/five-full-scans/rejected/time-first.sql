-- finding: cost.too-many-buffers
-- the range stands first, so the entries of all customers since then are read
create index on jobs (requested_at, customer_id);
