-- finding: succeeds.refused
-- no two jobs of a customer share a second today, and UNIQUE makes a rule of it
create unique index on jobs (customer_id, requested_at);
