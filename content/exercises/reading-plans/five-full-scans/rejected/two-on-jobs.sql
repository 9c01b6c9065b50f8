-- finding: index.too-many
-- either would do with the other, and one does alone
create index on jobs (customer_id, requested_at);
create index on jobs (reference, customer_id);
