-- finding: succeeds.refused
-- lets only one customer have no address
create unique index on customers (lower(email)) nulls not distinct;
