-- finding: cost.too-many-buffers
-- the columns in the wrong order: time first, then customer
create index jobs_requested_at_customer_idx
  on jobs (requested_at, customer_id);
