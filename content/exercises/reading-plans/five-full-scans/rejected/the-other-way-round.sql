-- finding: cost.too-many-buffers
-- holds the right columns, but the reference of a job says nothing about the other jobs of its customer
create index on jobs (reference, customer_id, requested_at);
