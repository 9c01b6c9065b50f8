-- finding: cost.too-many-buffers
-- finds the customer, and opens the table for the time of each of their jobs
create index on jobs (customer_id);
